# Makes the made-up answers in data/ and copies of the api data of R survey, from fixed seeds. Nobody was asked.
# Run in this folder: Rscript make-data.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

save <- function(data, name) write.csv(data, file.path("data", name), row.names = FALSE, na = "", quote = FALSE)

rating <- function(level) pmin(5, pmax(1, round(level + rnorm(length(level), sd = 0.9))))

# Answers of people whose units are given: ratings that lean on the units, with answers missing of each item apart.
answers <- function(people, seed) {
  set.seed(seed)
  n <- nrow(people)
  of <- function(unit, sd) { unit <- factor(unit); rnorm(nlevels(unit), sd = sd)[as.integer(unit)] }
  level <- 3.6 + of(people$commune, 0.4) + of(paste(people$commune, people$village), 0.3)
  people$sex <- sample(c("male", "female"), n, TRUE)
  people$age <- sample(c("18-34", "35-59", "60+"), n, TRUE, c(0.3, 0.5, 0.2))
  for (item in 1:6) {
    people[[paste0("q", item)]] <- rating(level + 0.15 * item - 0.3 * (people$sex == "male"))
    people[[paste0("q", item)]][runif(n) < 0.03 * item] <- NA
  }
  people$income <- round(exp(rnorm(n, 2 + 0.2 * level, 0.5)), 2)
  people$members <- 1 + rpois(n, 2.5)
  people$income[runif(n) < 0.1] <- NA
  people$members[runif(n) < 0.05] <- NA
  people$ramp <- as.integer(runif(n) < 0.4)
  people
}

# Strata → communes → villages → households, each drawn from a known number, weights with a factor for non-response.
three_stages <- function(communes, seed, villages = 2:4, households = 3:6) {
  set.seed(seed)
  rows <- list()
  for (h in seq_along(communes)) for (i in seq_len(communes[h])) {
    of_commune <- sample(c(villages, villages), 1)
    in_commune <- of_commune + sample(0:9, 1)
    for (j in seq_len(of_commune)) {
      of_village <- sample(c(households, households), 1)
      in_village <- of_village + sample(5:60, 1)
      rows[[length(rows) + 1]] <- data.frame(
        stratum = letters[h], commune = paste0(letters[h], i), village = j, household = seq_len(of_village),
        communes = communes[h] + 3 * h + 1, villages = in_commune, households = in_village,
        weight = (communes[h] + 3 * h + 1) / communes[h] * in_commune / of_commune * in_village / of_village)
    }
  }
  people <- do.call(rbind, rows)
  people$weight <- round(people$weight * runif(nrow(people), 0.8, 1.6), 4)
  people$person <- seq_len(nrow(people))
  answers(people, seed + 1)
}

three <- three_stages(c(3, 4, 2, 5), 20241)
three$chance_commune <- round(c(a = 3, b = 4, c = 2, d = 5)[three$stratum] / three$communes, 9)
three$chance_inside <- round(1 / (three$weight * three$chance_commune), 9)
save(three, "three-stages.csv")

save(three_stages(c(3, 1, 4, 1), 20242), "lonely.csv")

# Communes with one village each time to time: units that are alone at the second stage.
save(three_stages(c(3, 4, 3), 20243, villages = 1:3), "lonely-villages.csv")

# Villages in strata of their own inside each commune.
strata_below <- three_stages(c(4, 3, 3), 20244, villages = 4:6)
strata_below$zone <- ifelse(strata_below$village <= 2, "near", "far")
strata_below$villages <- with(strata_below, ifelse(zone == "near", 5, villages + 2))
save(strata_below, "strata-below.csv")

data(api)
columns <- c("api00", "api99", "enroll", "api.stu", "stype", "both", "pw")
save(cbind(id = seq_len(nrow(apistrat)), apistrat[columns], fpc = apistrat$fpc), "apistrat.csv")
save(cbind(apiclus2[c("dnum", "snum", columns)], fpc1 = apiclus2$fpc1, fpc2 = apiclus2$fpc2), "apiclus2.csv")

# Makes data/scales.csv, answers on the scale 1 to 4 and to questions with options, from a fixed seed (nobody was asked), and scales.json: what
# R survey gives for them under the designs in designs/.
# Run in this folder: Rscript make-scales.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20245)

# Strata → communes → villages, each drawn from a known number; people are all of a few in a village.
rows <- list()
for (h in 1:3) for (i in seq_len(c(4, 3, 5)[h])) {
  villages <- sample(2:4, 1)
  all_villages <- villages + sample(1:6, 1)
  for (j in seq_len(villages)) {
    people <- sample(3:7, 1)
    rows[[length(rows) + 1]] <- data.frame(
      stratum = letters[h], commune = paste0(letters[h], i), village = j, communes = c(11, 7, 16)[h], villages = all_villages,
      weight = round(runif(people, 5, 60), 4), lean = rnorm(1, sd = 0.4) + 0.2 * h)
  }
}
data <- do.call(rbind, rows)
n <- nrow(data)
data$person <- seq_len(n)
data$sex <- sample(c("male", "female"), n, TRUE)
for (item in 1:4) {
  rating <- pmin(4, pmax(1, round(2.6 + data$lean + 0.1 * item + rnorm(n, sd = 0.8))))
  rating[runif(n) < 0.04 * item] <- NA
  data[[paste0("q", item)]] <- rating
}
# A perception question from 0 to 10, one with three options, one with any of four in a cell, one with a column an option.
data$p1 <- pmin(10, pmax(0, round(6 + 2 * data$lean + rnorm(n, sd = 2))))
data$p1[runif(n) < 0.1] <- NA
data$c1 <- sample(c("better", "same", "worse"), n, TRUE, c(0.5, 0.3, 0.2))
data$c1[runif(n) < 0.1] <- NA
ticks <- sapply(c(0.5, 0.35, 0.2, 0.6), function(share) runif(n) < share + 0.1 * data$lean)
data$m1 <- apply(ticks, 1, function(each) paste(c("1", "2", "12", "30")[each], collapse = ";"))
flags <- sapply(c(0.4, 0.3, 0.5), function(share) as.integer(runif(n) < share))
flags[runif(n) < 0.08, ] <- NA
data[paste0("w", 1:3)] <- flags
data$lean <- NULL
write.csv(data, "data/scales.csv", row.names = FALSE, na = "", quote = FALSE)

number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
line <- function(id, kind, domain, n, value, se, df, deff) {
  half <- qt(0.975, df) * se
  sprintf('{"id":"%s","kind":"%s","domain":%s,"n":%d,"value":%s,"standardError":%s,"df":%d,"ciLow":%s,"ciHigh":%s,"deff":%s}',
    id, kind, if (is.na(domain)) "null" else sprintf('"%s"', domain), n, number(value), number(se), df,
    number(value - half), number(value + half), number(deff))
}

# The mean of a variable over people of a domain who answered.
mean_of <- function(id, kind, domain, design, values, inside) {
  design$variables$y <- values
  part <- design[inside & !is.na(values), ]
  made <- svymean(~y, part, deff = TRUE)
  line(id, kind, domain, sum(inside & !is.na(values)), coef(made), as.numeric(SE(made)), degf(part), as.numeric(deff(made)))
}

# The mean of several means whose answers are missing apart: R differentiates the formula itself.
combination <- function(id, kind, domain, design, values, inside) {
  known <- !is.na(values)
  any <- inside & rowSums(known) > 0
  top <- ifelse(known, values, 0)
  k <- ncol(values)
  for (j in seq_len(k)) {
    design$variables[[paste0("top", j)]] <- top[, j]
    design$variables[[paste0("known", j)]] <- as.numeric(known[, j])
  }
  part <- design[any, ]
  totals <- svytotal(reformulate(c(paste0("top", seq_len(k)), paste0("known", seq_len(k)))), part)
  terms <- paste0("top", seq_len(k), "/known", seq_len(k), collapse = "+")
  made <- svycontrast(totals, list(index = parse(text = sprintf("(%s)/%d", terms, k))[[1]]))
  w <- weights(part)
  means <- colSums(top[any, ] * w) / colSums(known[any, ] * w)
  part$variables$z <- rowSums(sapply(seq_len(k), function(j)
    known[any, j] * (top[any, j] - means[j]) / sum(known[any, j] * w))) / k
  line(id, kind, domain, sum(any), coef(made), as.numeric(SE(made)), degf(part),
    as.numeric(deff(svytotal(~z, part, deff = TRUE))))
}

index <- function(formula) function(design, domain, inside) {
  values <- formula(as.matrix(design$variables[paste0("q", 1:4)]))
  c(
    sapply(1:4, function(j) mean_of(paste0("q", j), "criterion", domain, design, values[, j], inside)),
    combination("A", "group", domain, design, values[, 1:2], inside),
    combination("B", "group", domain, design, values[, 3:4], inside),
    combination("I", "part", domain, design, values, inside),
    combination("overall", "overall", domain, design, values, inside))
}

cases <- list()
add <- function(name, design_file, figures, design) {
  whole <- figures(design, NA, rep(TRUE, nrow(design$variables)))
  domains <- unlist(lapply(c("female", "male"), function(sex) figures(design, sex, design$variables$sex == sex)))
  cases[[length(cases) + 1]] <<- sprintf(
    '{"name":"%s","data":"scales.csv","design":"%s","by":"sex","estimates":[\n%s\n]}', name, design_file,
    paste(c(whole, domains), collapse = ",\n"))
}

two <- svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~communes + villages, data = data)
one <- svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, data = data)
add("ratings from 1 to 4, rescaled", "scale-rescaled.yaml", index(function(x) (x - 1) / 3 * 100), two)
add("ratings from 1 to 4, share of the top two", "scale-top-two.yaml", index(function(x) (x >= 3) * 100), one)

shares_of <- function(code, kind, domain, design, options, inside)
  sapply(names(options), function(option)
    mean_of(paste0(code, ".", option), kind, domain, design, 100 * options[[option]], inside))

# Shares of options among those who answered: one a cell, some a cell, a column an option; and ratings from 0 to 10.
questions <- function(design, domain, inside) {
  v <- design$variables
  among <- function(option) ifelse(v$m1 == "", NA, sapply(strsplit(v$m1, ";"), function(each) option %in% each))
  one <- c("better", "same", "worse")
  some <- c("1", "2", "12", "30")
  c(
    mean_of("P1", "perception", domain, design, v$p1 * 10, inside),
    shares_of("C1", "choice", domain, design, setNames(lapply(one, function(o) v$c1 == o), one), inside),
    shares_of("M1", "wish", domain, design, setNames(lapply(some, among), some), inside),
    shares_of("W", "wish", domain, design, list(fees = v$w1, time = v$w2, place = v$w3), inside))
}
add("questions with options", "questions.yaml", questions, two)

cat(sprintf('{"madeBy":"survey %s, %s",\n"cases":[\n%s\n]}\n', packageVersion("survey"), R.version.string,
  paste(cases, collapse = ",\n")), file = "scales.json")

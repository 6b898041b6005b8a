# Makes differences.json: differences of figures between domains of one survey, as R survey gives them for the data in data/ under the
# designs in designs/. Run in this folder: Rscript make-differences.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))
options(warn = -1, survey.lonely.psu = "fail")

people <- function(name) {
  data <- read.csv(file.path("data", name))
  for (j in 1:6) data[[paste0("i", j)]] <- data[[paste0("q", j)]] / 5 * 100
  data
}

line <- function(figure, one, other, difference, error, df) sprintf(
  '{"figure":"%s","one":"%s","other":%s,"difference":%.17g,"standardError":%.17g,"df":%d,"t":%.17g,"p":%.17g}',
  figure, one, if (is.na(other)) "null" else sprintf('"%s"', other), difference, error, as.integer(df), difference / error,
  2 * pt(-abs(difference / error), df))

# Of the domain by itself where it is compared with all people, of both together otherwise: those who answered.
df_of <- function(design, answered, by, one, other) degf(design[answered & by %in% c(one, other), ])

# A mean or a total: R's own estimates by group, with their covariances, and a contrast of them.
by_contrast <- function(figure, variable, statistic, design, by, one, other) {
  answered <- !is.na(design$variables[[variable]])
  made <- svyby(reformulate(variable), reformulate(by), design[answered, ], statistic, covmat = TRUE)
  groups <- names(coef(made))
  contrast <- svycontrast(made, setNames((groups == one) - (groups == other), groups))
  line(figure, one, other, coef(contrast), as.numeric(SE(contrast)), df_of(design, answered, design$variables[[by]], one, other))
}

# What each person adds to a mean of criteria in one domain (all people for NA), and the mean.
parts <- function(design, by, domain, criteria) {
  inside <- if (is.na(domain)) rep(TRUE, nrow(design$variables)) else design$variables[[by]] == domain
  w <- weights(design)
  z <- 0; value <- 0
  for (j in criteria) {
    x <- design$variables[[paste0("i", j)]]
    known <- inside & !is.na(x)
    mean <- sum((w * x)[known]) / sum(w[known])
    z <- z + ifelse(known, x - mean, 0) / sum(w[known]) / length(criteria)
    value <- value + mean / length(criteria)
  }
  list(z = z, value = value)
}

# A mean of criteria, or a domain against all people of whom it is a part: the total of what people add to the difference.
by_parts <- function(figure, criteria, design, by, one, other) {
  a <- parts(design, by, one, criteria)
  b <- parts(design, by, other, criteria)
  design$variables$z <- a$z - b$z
  answered <- rowSums(!is.na(design$variables[paste0("i", criteria)])) > 0
  line(figure, one, other, a$value - b$value, as.numeric(SE(svytotal(~z, design))),
    df_of(design, answered, design$variables[[by]], one, if (is.na(other)) one else other))
}

cases <- list()
add <- function(name, data, file, by, design) {
  groups <- sort(unique(as.character(design$variables[[by]])), method = "radix")
  lines <- c(
    by_contrast("q1", "i1", svymean, design, by, groups[1], groups[2]),
    by_contrast("income", "income", svymean, design, by, groups[2], groups[1]),
    by_contrast("members", "members", svytotal, design, by, groups[1], groups[2]),
    by_parts("overall", 1:6, design, by, groups[1], groups[2]),
    by_parts("A", 1:2, design, by, groups[2], groups[1]),
    by_parts("overall", 1:6, design, by, groups[1], NA),
    by_parts("q3", 3, design, by, groups[2], NA))
  cases[[length(cases) + 1]] <<- sprintf('{"name":"%s","data":"%s","design":"%s","by":"%s","differences":[\n%s\n]}',
    name, data, file, by, paste(lines, collapse = ",\n"))
}

three <- people("three-stages.csv")
full <- svydesign(ids = ~commune + village + household, strata = ~stratum, weights = ~weight,
  fpc = ~communes + villages + households, data = three)
add("people of both sexes in the same units", "three-stages.csv", "three-stages.yaml", "sex", full)
add("ages in the same units", "three-stages.csv", "three-stages.yaml", "age", full)
add("strata as domains", "three-stages.csv", "three-stages.yaml", "stratum", full)
add("domains across strata, without strata in the design", "three-stages.csv", "no-strata.yaml", "stratum",
  svydesign(ids = ~commune, weights = ~weight, data = three))
add("people drawn directly", "three-stages.csv", "people.yaml", "sex",
  svydesign(ids = ~person, strata = ~stratum, weights = ~weight, data = three))
below <- people("strata-below.csv")
add("strata inside primary units", "strata-below.csv", "strata-below.yaml", "zone",
  svydesign(ids = ~commune + village, strata = ~stratum + zone, weights = ~weight, fpc = ~communes + villages, data = below))
lonely <- people("lonely.csv")
for (rule in c("certainty", "adjust")) {
  options(survey.lonely.psu = rule)
  add(paste("lonely communes,", rule), "lonely.csv", sprintf("lonely-%s.yaml", rule), "sex",
    svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~communes + villages, data = lonely))
}

# Weights raked to the totals of designs/raked.yaml; what people add to the differences is calibrated with them.
raked_people <- people("weights.csv")
for (name in c("sex", "age")) raked_people[[name]] <- factor(raked_people[[name]], sort(unique(raked_people[[name]]), method = "radix"))
raked <- calibrate(
  svydesign(ids = ~commune + village + household, strata = ~stratum, weights = ~weight,
    fpc = ~communes + villages + households, data = raked_people),
  ~ sex + age, c("(Intercept)" = 3060, sexmale = 1450, "age35-59" = 1500, "age60+" = 660),
  calfun = "raking", epsilon = 1e-12, maxit = 200)
options(survey.lonely.psu = "fail")
for (by in c("sex", "stratum")) {
  groups <- sort(unique(as.character(raked_people[[by]])), method = "radix")
  lines <- c(
    by_parts("q1", 1, raked, by, groups[1], groups[2]),
    by_parts("q2", 2, raked, by, groups[2], groups[1]),
    by_parts("overall", 1:6, raked, by, groups[1], groups[2]),
    by_parts("A", 1:2, raked, by, groups[2], groups[1]),
    by_parts("II", 5:6, raked, by, groups[1], groups[2]),
    by_parts("overall", 1:6, raked, by, groups[1], NA),
    by_parts("q3", 3, raked, by, groups[2], NA))
  cases[[length(cases) + 1]] <- sprintf('{"name":"%s","data":"%s","design":"%s","by":"%s","differences":[\n%s\n]}',
    paste("weights raked to sex and age, by", by), "weights.csv", "raked.yaml", by, paste(lines, collapse = ",\n"))
}

cat(sprintf('{"madeBy":"survey %s, %s",\n"cases":[\n%s\n]}\n', packageVersion("survey"), R.version.string,
  paste(cases, collapse = ",\n")), file = "differences.json")

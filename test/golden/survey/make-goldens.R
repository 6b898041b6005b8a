# Makes estimates.json: what R survey gives for the data in data/ under the designs in designs/.
# Run in this folder: Rscript make-goldens.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))
options(warn = -1)

people <- function(name) read.csv(file.path("data", name))

number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
line <- function(id, kind, domain, n, value, se, df, deff) {
  half <- if (is.finite(se) && df > 0) qt(0.975, df) * se else NA
  sprintf('{"id":"%s","kind":"%s","domain":%s,"n":%d,"value":%s,"standardError":%s,"df":%d,"ciLow":%s,"ciHigh":%s,"deff":%s}',
    id, kind, if (is.na(domain)) "null" else sprintf('"%s"', domain), n, number(value), number(se), df,
    number(value - half), number(value + half), number(if (is.finite(se)) deff else NA))
}

# One figure: rows that answered, in the domain; deff is against simple random sampling without replacement.
figure <- function(id, kind, domain, design, answered, estimate) {
  part <- design[answered, ]
  made <- estimate(part)
  line(id, kind, domain, sum(answered), coef(made), as.numeric(SE(made)), degf(part), as.numeric(deff(made)))
}

# The mean of several means whose answers are missing apart: R differentiates the formula itself (svycontrast).
combination <- function(id, kind, domain, design, values, inside) {
  known <- !is.na(values)
  any <- inside & rowSums(known) > 0
  top <- ifelse(known, values, 0)
  for (j in seq_len(ncol(values))) design$variables[[paste0("top", j)]] <- top[, j]
  for (j in seq_len(ncol(values))) design$variables[[paste0("known", j)]] <- as.numeric(known[, j])
  part <- design[any, ]
  names <- c(paste0("top", seq_len(ncol(values))), paste0("known", seq_len(ncol(values))))
  totals <- svytotal(reformulate(names), part)
  terms <- paste0("top", seq_len(ncol(values)), "/known", seq_len(ncol(values)), collapse = "+")
  made <- svycontrast(totals, list(index = parse(text = sprintf("(%s)/%d", terms, ncol(values)))[[1]]))
  w <- weights(part)
  means <- colSums(top[any, ] * w) / colSums(known[any, ] * w)
  z <- rowSums(sapply(seq_len(ncol(values)), function(j)
    known[any, j] * (top[any, j] - means[j]) / sum(known[any, j] * w))) / ncol(values)
  part$variables$z <- z
  line(id, kind, domain, sum(any), coef(made), as.numeric(SE(made)), degf(part),
    as.numeric(deff(svytotal(~z, part, deff = TRUE))))
}

formulas <- list(
  "mean-of-five" = function(x) x / 5 * 100,
  "rescaled-mean" = function(x) (x - 1) / 4 * 100,
  "top-two-share" = function(x) (x >= 4) * 100)

# All figures of one part of the people: the index over six criteria in three groups and two parts, and others beside.
figures_of_people <- function(design, domain, inside, formula) {
  v <- design$variables
  index <- formulas[[formula]](as.matrix(v[paste0("q", 1:6)]))
  for (j in 1:6) design$variables[[paste0("i", j)]] <- index[, j]
  c(
    sapply(1:6, function(j) figure(paste0("q", j), "criterion", domain, design, inside & !is.na(index[, j]),
      function(d) svymean(reformulate(paste0("i", j)), d, deff = TRUE))),
    combination("A", "group", domain, design, index[, 1:2], inside),
    combination("B", "group", domain, design, index[, 3:4], inside),
    combination("C", "group", domain, design, index[, 5:6], inside),
    combination("I", "part", domain, design, index[, 1:4], inside),
    combination("II", "part", domain, design, index[, 5:6], inside),
    combination("overall", "overall", domain, design, index, inside),
    figure("income", "mean", domain, design, inside & !is.na(v$income), function(d) svymean(~income, d, deff = TRUE)),
    figure("ramp", "mean", domain, design, inside, function(d) svymean(~ramp, d, deff = TRUE)),
    figure("members", "total", domain, design, inside & !is.na(v$members), function(d) svytotal(~members, d, deff = TRUE)),
    ratio("income-per-member", domain, design, inside & !is.na(v$income) & !is.na(v$members), ~income, ~members))
}

ratio <- function(id, domain, design, answered, top, bottom) {
  part <- design[answered, ]
  made <- svyratio(top, bottom, part, deff = TRUE)
  line(id, "ratio", domain, sum(answered), as.numeric(coef(made)), as.numeric(SE(made)), degf(part),
    as.numeric(attr(made, "deff")))
}

figures_of_schools <- function(design, domain, inside) {
  v <- design$variables
  c(
    figure("api00", "mean", domain, design, inside, function(d) svymean(~api00, d, deff = TRUE)),
    figure("api99", "mean", domain, design, inside, function(d) svymean(~api99, d, deff = TRUE)),
    figure("enroll", "total", domain, design, inside & !is.na(v$enroll), function(d) svytotal(~enroll, d, deff = TRUE)),
    ratio("tested", domain, design, inside & !is.na(v$enroll) & !is.na(v$api.stu), ~api.stu, ~enroll))
}

cases <- list()
add <- function(name, data, design_file, by, rule, figures, design) {
  options(survey.lonely.psu = rule)
  whole <- figures(design, NA, rep(TRUE, nrow(design$variables)))
  domains <- unlist(lapply(sort(unique(as.character(design$variables[[by]])), method = "radix"), function(domain)
    figures(design, domain, design$variables[[by]] == domain)))
  cases[[length(cases) + 1]] <<- sprintf(
    '{"name":"%s","data":"%s","design":"%s","by":"%s","estimates":[\n%s\n]}', name, data, design_file, by,
    paste(c(whole, domains), collapse = ",\n"))
}
people_by <- function(formula) function(design, domain, inside) figures_of_people(design, domain, inside, formula)

three <- people("three-stages.csv")
full <- svydesign(ids = ~commune + village + household, strata = ~stratum, weights = ~weight,
  fpc = ~communes + villages + households, data = three)
add("three stages with populations", "three-stages.csv", "three-stages.yaml", "age", "fail", people_by("mean-of-five"), full)
add("a stratum as domain", "three-stages.csv", "three-stages.yaml", "stratum", "fail", people_by("mean-of-five"), full)
add("two stages, rescaled", "three-stages.csv", "two-stages.yaml", "sex", "fail", people_by("rescaled-mean"),
  svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~communes + villages, data = three))
add("one stage without population, share of the top two", "three-stages.csv", "one-stage.yaml", "age", "fail",
  people_by("top-two-share"), svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, data = three))
add("no strata", "three-stages.csv", "no-strata.yaml", "stratum", "fail", people_by("mean-of-five"),
  svydesign(ids = ~commune, weights = ~weight, data = three))
add("people drawn directly in strata", "three-stages.csv", "people.yaml", "sex", "fail", people_by("mean-of-five"),
  svydesign(ids = ~person, strata = ~stratum, weights = ~weight, data = three))
add("probabilities of each stage", "three-stages.csv", "probabilities.yaml", "sex", "fail", people_by("mean-of-five"),
  svydesign(ids = ~commune + village, strata = ~stratum, probs = ~chance_commune + chance_inside, fpc = ~communes + villages,
    data = three))

below <- people("strata-below.csv")
add("strata inside primary units", "strata-below.csv", "strata-below.yaml", "sex", "fail", people_by("mean-of-five"),
  svydesign(ids = ~commune + village, strata = ~stratum + zone, weights = ~weight, fpc = ~communes + villages, data = below))

lonely <- people("lonely.csv")
for (rule in c("certainty", "adjust", "average")) {
  add(paste("lonely communes,", rule), "lonely.csv", sprintf("lonely-%s.yaml", rule), "age", rule, people_by("mean-of-five"),
    svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~communes + villages, data = lonely))
  add(paste("lonely communes without populations,", rule), "lonely.csv", sprintf("lonely-%s-unlimited.yaml", rule), "sex",
    rule, people_by("mean-of-five"), svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, data = lonely))
}
villages <- people("lonely-villages.csv")
for (rule in c("certainty", "adjust", "average"))
  add(paste("lonely villages,", rule), "lonely-villages.csv", sprintf("lonely-%s.yaml", rule), "sex", rule,
    people_by("mean-of-five"), svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight,
      fpc = ~communes + villages, data = villages))

add("api, strata", "apistrat.csv", "apistrat.yaml", "both", "fail", figures_of_schools,
  svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = people("apistrat.csv")))
add("api, two stages", "apiclus2.csv", "apiclus2.yaml", "stype", "fail", figures_of_schools,
  svydesign(ids = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = people("apiclus2.csv")))

cat(sprintf('{"madeBy":"survey %s, %s",\n"cases":[\n%s\n]}\n', packageVersion("survey"), R.version.string,
  paste(cases, collapse = ",\n")), file = "estimates.json")

quantiles <- expand.grid(df = c(1, 2, 3, 5, 8, 29, 100, 1000, 36000), p = c(0.5, 0.6, 0.9, 0.975, 0.995, 0.9995))
cat(sprintf("[\n%s\n]\n", paste(sprintf('{"df":%d,"p":%.17g,"t":%.17g}', as.integer(quantiles$df), quantiles$p,
  qt(quantiles$p, quantiles$df)), collapse = ",\n")), file = "t-quantiles.json")

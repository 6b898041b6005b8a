# Makes replicates.json: standard errors by replicate weights of R survey for the data in data/ under the designs in designs/.
# Run in this folder: Rscript make-replicates.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))
options(warn = -1)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

formulas <- list(
  "mean-of-five" = function(x) x / 5 * 100,
  "top-two-share" = function(x) (x >= 4) * 100)

share <- function(w, top, bottom = rep(1, length(top))) {
  known <- !is.na(top) & !is.na(bottom)
  sum((w * top)[known]) / sum((w * bottom)[known])
}

# All figures, from weights and answers; R weights the answers anew for each replicate.
figures <- function(formula) function(w, data) {
  index <- formulas[[formula]](as.matrix(data[paste0("q", 1:6)]))
  q <- sapply(1:6, function(j) share(w, index[, j]))
  c(q, share(w, data$income), share(w, data$ramp), sum(w * data$members, na.rm = TRUE),
    share(w, data$income, data$members),
    mean(q[1:2]), mean(q[3:4]), mean(q[5:6]), mean(q[1:4]), mean(q[5:6]), mean(q))
}
ids <- c(paste0("q", 1:6), "income", "ramp", "members", "income-per-member", "A", "B", "C", "I", "II", "overall")
kinds <- c(rep("criterion", 6), "mean", "mean", "total", "ratio", rep("group", 3), rep("part", 2), "overall")

lines <- function(domain, errors) sprintf('{"id":"%s","kind":"%s","domain":%s,"standardError":%.17g}', ids, kinds,
  if (is.na(domain)) "null" else sprintf('"%s"', domain), errors)

cases <- list()
add <- function(name, data, design_file, by, formula, replicates, multipliers = "null") {
  errors <- function(design) as.numeric(SE(withReplicates(design, figures(formula))))
  groups <- replicates$variables[[by]]
  estimates <- c(lines(NA, errors(replicates)), unlist(lapply(sort(unique(as.character(groups)), method = "radix"),
    function(domain) lines(domain, errors(replicates[groups == domain, ])))))
  cases[[length(cases) + 1]] <<- sprintf(
    '{"name":"%s","data":"%s","design":"%s","by":"%s","multipliers":%s,"estimates":[\n%s\n]}', name, data, design_file, by,
    multipliers, paste(estimates, collapse = ",\n"))
}
people <- function(name) read.csv(file.path("data", name))
jackknife <- function(design) as.svrepdesign(design, type = "JKn", mse = TRUE)

three <- people("three-stages.csv")
add("JKn without populations", "three-stages.csv", "one-stage.yaml", "age", "top-two-share",
  jackknife(svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, data = three)))

below <- people("strata-below.csv")
limited <- svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, fpc = ~communes, data = below)
add("JKn with populations of primary units", "strata-below.csv", "strata-below.yaml", "sex", "mean-of-five", jackknife(limited))

lonely <- people("lonely.csv")
for (rule in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  add(paste("JKn with lonely communes,", rule), "lonely.csv", sprintf("lonely-%s-unlimited.yaml", rule), "sex", "mean-of-five",
    jackknife(svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, data = lonely)))
}

options(survey.lonely.psu = "fail")
set.seed(20245)
drawn <- as.svrepdesign(svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, data = below), type = "subbootstrap",
  replicates = 40)
rows <- apply(drawn$repweights$weights, 2, function(each) sprintf("[%s]", paste(sprintf("%.17g", each), collapse = ",")))
add("Rao-Wu bootstrap", "strata-below.csv", "strata-below.yaml", "sex", "mean-of-five", drawn,
  sprintf("[%s]", paste(rows, collapse = ",\n")))

cat(sprintf('{"madeBy":"survey %s, %s",\n"cases":[\n%s\n]}\n', packageVersion("survey"), R.version.string,
  paste(cases, collapse = ",\n")), file = "replicates.json")

# Makes calibration.json and calibrated-replicates.json: figures of R survey under adjusted weights, with data/weights.csv,
# data/apiclus1.csv and the designs that they are read by. The weights, statuses and totals of people are made up.
# Run in this folder: Rscript make-calibration.R   (Debian: r-base-core, r-cran-survey, r-cran-mass)
suppressMessages(library(survey))
options(warn = -1)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
data(api)

people <- function(name) read.csv(file.path("data", name))
save <- function(data, name) write.csv(data, file.path("data", name), row.names = FALSE, na = "", quote = FALSE)

set.seed(20250)
three <- people("three-stages.csv")
three$chance_commune <- three$chance_inside <- NULL
communes <- unique(three$commune)
chances <- setNames(round(runif(length(communes), 0.15, 0.8), 6), communes)
chances[c("a1", "c1", "c2")] <- 1
three$chance <- chances[three$commune]
three$certain_communes <- ifelse(three$stratum == "c", 2, three$communes)
three$status <- sample(c("1", "2", "3", "4"), nrow(three), TRUE, c(0.65, 0.15, 0.1, 0.1))
save(three, "weights.csv")
three <- people("weights.csv")
clus1 <- apiclus1[c("dnum", "snum", "api00", "api99", "enroll", "api.stu", "stype", "sch.wide", "both", "pw", "fpc")]
save(clus1, "apiclus1.csv")
clus1 <- people("apiclus1.csv")

# Known totals, as a vector for calibrate(): the sum, then each category but the first of each column.
vector_of <- function(margins) {
  rest <- lapply(names(margins), function(name) {
    totals <- margins[[name]][order(names(margins[[name]]), method = "radix")][-1]
    setNames(totals, paste0(name, names(totals)))
  })
  c("(Intercept)" = sum(margins[[1]]), unlist(rest))
}
with_levels <- function(design, margins) {
  for (name in names(margins)) design$variables[[name]] <- factor(design$variables[[name]],
    sort(names(margins[[name]]), method = "radix"))
  design
}
adjusted <- function(design, method, margins) {
  if (method == "none") return(design)
  design <- with_levels(design, margins)
  if (method == "post-stratification") {
    known <- setNames(data.frame(names(margins[[1]]), unname(margins[[1]])), c(names(margins), "Freq"))
    return(postStratify(design, reformulate(names(margins)), known))
  }
  calibrate(design, reformulate(names(margins)), vector_of(margins), calfun = method, epsilon = 1e-12, maxit = 200)
}

# Writes the design file that our side reads: a base with the adjustments beneath it.
design_file <- function(base, name, method, margins, more = character(), replace = function(text) text) {
  text <- replace(readLines(file.path("designs", base)))
  if (method != "none") {
    lines <- sapply(names(margins), function(column) sprintf('    - { column: %s, totals: { %s } }', column,
      paste(sprintf('"%s": %s', names(margins[[column]]), margins[[column]]), collapse = ", ")))
    more <- c(more, "calibration:", sprintf("  method: %s", method), "  margins:", lines)
  }
  writeLines(c(text, more), file.path("designs", name))
}

number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
line <- function(id, kind, domain, n, value, se, df, deff) {
  half <- if (is.finite(se) && df > 0) qt(0.975, df) * se else NA
  sprintf('{"id":"%s","kind":"%s","domain":%s,"n":%d,"value":%s,"standardError":%s,"df":%d,"ciLow":%s,"ciHigh":%s,"deff":%s}',
    id, kind, if (is.na(domain)) "null" else sprintf('"%s"', domain), n, number(value), number(se), df,
    number(value - half), number(value + half), number(if (is.finite(se)) deff else NA))
}

# Rows outside a part stay in a calibrated design with weight 0, so that what is missing there must be a number.
filled <- function(x) ifelse(is.na(x), 0, x)
variable <- function(design, name, x) { design$variables[[name]] <- filled(x); design }
column <- function(design, name) design$variables[[name]]

one <- function(id, kind, domain, part, answered, made, effect = deff(made))
  line(id, kind, domain, sum(answered), as.numeric(coef(made)), as.numeric(SE(made)), degf(part), as.numeric(effect))

mean_of <- function(id, kind, domain, design, inside, x) {
  answered <- inside & !is.na(x)
  part <- variable(design, "x", x)[answered, ]
  one(id, kind, domain, part, answered, svymean(~x, part, deff = TRUE))
}
total_of <- function(id, domain, design, inside, x) {
  answered <- inside & !is.na(x)
  part <- variable(design, "x", x)[answered, ]
  one(id, "total", domain, part, answered, svytotal(~x, part, deff = TRUE))
}
ratio_of <- function(id, domain, design, inside, x, y) {
  answered <- inside & !is.na(x) & !is.na(y)
  part <- variable(variable(design, "x", x), "y", y)[answered, ]
  made <- svyratio(~x, ~y, part, deff = TRUE)
  one(id, "ratio", domain, part, answered, made, attr(made, "deff"))
}
combination <- function(id, kind, domain, design, inside, values) {
  known <- !is.na(values) & inside
  any <- rowSums(known) > 0
  for (j in seq_len(ncol(values))) {
    design <- variable(design, paste0("top", j), ifelse(known[, j], values[, j], 0))
    design <- variable(design, paste0("known", j), as.numeric(known[, j]))
  }
  part <- design[any, ]
  names <- c(paste0("top", seq_len(ncol(values))), paste0("known", seq_len(ncol(values))))
  terms <- paste0("top", seq_len(ncol(values)), "/known", seq_len(ncol(values)), collapse = "+")
  made <- svycontrast(svytotal(reformulate(names), part),
    list(index = parse(text = sprintf("(%s)/%d", terms, ncol(values)))[[1]]))
  w <- weights(design)
  z <- rowSums(sapply(seq_len(ncol(values)), function(j) {
    share <- sum(known[, j] * w)
    known[, j] * (filled(values[, j]) - sum(known[, j] * w * filled(values[, j])) / share) / share
  })) / ncol(values)
  effect <- deff(svytotal(~z, variable(design, "z", z)[any, ], deff = TRUE))
  one(id, kind, domain, part, any, made, effect)
}

formulas <- list("mean-of-five" = function(x) x / 5 * 100, "rescaled-mean" = function(x) (x - 1) / 4 * 100,
  "top-two-share" = function(x) (x >= 4) * 100)
ratings <- function(data, formula) formulas[[formula]](as.matrix(data[paste0("q", 1:6)]))

figures_of_people <- function(formula) function(design, domain, inside) {
  v <- design$variables
  index <- ratings(v, formula)
  parts <- list(A = 1:2, B = 3:4, C = 5:6, I = 1:4, II = 5:6, overall = 1:6)
  kinds <- c("group", "group", "group", "part", "part", "overall")
  c(sapply(1:6, function(j) mean_of(paste0("q", j), "criterion", domain, design, inside, index[, j])),
    mapply(function(id, kind) combination(id, kind, domain, design, inside, index[, parts[[id]]]), names(parts), kinds),
    mean_of("income", "mean", domain, design, inside, v$income),
    mean_of("ramp", "mean", domain, design, inside, v$ramp),
    total_of("members", domain, design, inside, v$members),
    ratio_of("income-per-member", domain, design, inside, v$income, v$members))
}
figures_of_schools <- function(design, domain, inside) {
  v <- design$variables
  c(mean_of("api00", "mean", domain, design, inside, v$api00), mean_of("api99", "mean", domain, design, inside, v$api99),
    total_of("enroll", domain, design, inside, v$enroll),
    ratio_of("tested", domain, design, inside, v$api.stu, v$enroll))
}

cases <- list()
# `inside`: the people who answered, of all that were drawn.
add <- function(name, data, file, by, figures, design, inside = rep(TRUE, nrow(design$variables)), rule = "fail") {
  options(survey.lonely.psu = rule)
  groups <- as.character(column(design, by))
  domains <- unlist(lapply(sort(unique(groups[inside]), method = "radix"), function(domain)
    figures(design, domain, inside & groups == domain)))
  cases[[length(cases) + 1]] <<- sprintf(
    '{"name":"%s","data":"%s","design":"%s","by":"%s","estimates":[\n%s\n]}', name, data, file, by,
    paste(c(figures(design, NA, inside), domains), collapse = ",\n"))
}

sex <- list(sex = c(male = 1450, female = 1610))
age <- list(age = c("18-34" = 900, "35-59" = 1500, "60+" = 660))
stratum <- list(stratum = c(a = 700, b = 900, c = 360, d = 1100))
five <- figures_of_people("mean-of-five")

stages <- function(data, ...) svydesign(ids = ~commune + village + household, strata = ~stratum, weights = ~weight,
  fpc = ~communes + villages + households, data = data, ...)
full <- stages(three)
design_file("three-stages.yaml", "post-stratified.yaml", "post-stratification", sex)
add("post-stratified by sex", "weights.csv", "post-stratified.yaml", "age", five, adjusted(full, "post-stratification", sex))
design_file("three-stages.yaml", "raked.yaml", "raking", c(sex, age))
add("raked to sex and age, domains across the categories", "weights.csv", "raked.yaml", "stratum", five,
  adjusted(full, "raking", c(sex, age)))
add("raked to sex and age, a category as domain", "weights.csv", "raked.yaml", "sex", five,
  adjusted(full, "raking", c(sex, age)))
design_file("two-stages.yaml", "linear.yaml", "linear", c(sex, age))
add("linear in sex and age, two stages, rescaled", "weights.csv", "linear.yaml", "sex", figures_of_people("rescaled-mean"),
  adjusted(svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~communes + villages, data = three),
    "linear", c(sex, age)))
design_file("one-stage.yaml", "raked-three.yaml", "raking", c(age, stratum, sex))
one_stage <- svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, data = three)
add("raked to three columns, one stage, share of the top two", "weights.csv", "raked-three.yaml", "age",
  figures_of_people("top-two-share"), adjusted(one_stage, "raking", c(age, stratum, sex)))

# Unequal chances of communes; below them shares that were drawn, which R wants of all stages.
three$drawn_villages <- ave(as.numeric(three$village), three$commune, FUN = function(x) length(unique(x)))
three$drawn_households <- ave(three$household, three$commune, three$village, FUN = function(x) length(unique(x)))
three$share_villages <- three$drawn_villages / three$villages
three$share_households <- three$drawn_households / three$households
unequal <- svydesign(ids = ~commune + village + household, strata = ~stratum, weights = ~weight,
  fpc = ~chance + share_villages + share_households, data = three, pps = "brewer")
chance <- function(text) sub("population: communes", "probability: chance", text)
design_file("three-stages.yaml", "unequal.yaml", "none", NULL, replace = chance)
add("communes drawn with unequal chances", "weights.csv", "unequal.yaml", "age", five, unequal)
design_file("three-stages.yaml", "unequal-raked.yaml", "raking", c(sex, age), replace = chance)
add("communes drawn with unequal chances, raked", "weights.csv", "unequal-raked.yaml", "sex", five,
  adjusted(unequal, "raking", c(sex, age)))

certain <- svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~certain_communes + villages,
  data = three)
all_of_c <- function(text) sub("population: communes", "population: certain_communes", text)
design_file("two-stages.yaml", "certain.yaml", "none", NULL, replace = all_of_c)
add("a stratum whose communes were all drawn", "weights.csv", "certain.yaml", "stratum",
  figures_of_people("rescaled-mean"), certain)
design_file("two-stages.yaml", "certain-raked.yaml", "raking", c(age, sex), replace = all_of_c)
add("a stratum whose communes were all drawn, raked", "weights.csv", "certain-raked.yaml", "stratum",
  figures_of_people("rescaled-mean"), adjusted(certain, "raking", c(age, sex)))

# Status 1 answered, 2 did not, 3 was replaced, 4 replaced somebody. The weight of 2 goes to 1 and 4 of the same stratum and sex.
drawn <- three[three$status != 3, ]
answered <- drawn$status != 2
sampled <- ave(drawn$weight, drawn$stratum, drawn$sex, FUN = sum)
kept <- ave(drawn$weight * answered, drawn$stratum, drawn$sex, FUN = sum)
drawn$weight <- drawn$weight * sampled / kept
response <- c("response:", "  column: status", '  answered: ["1"]', '  unanswered: ["2"]', '  replaced: ["3"]',
  '  replacements: ["4"]', "  classes: [stratum, sex]")
options(survey.lonely.psu = "certainty")
lone <- function(text) c(text, "lonelyUnits: certainty")
design_file("three-stages.yaml", "response.yaml", "none", NULL, response, lone)
add("weights of those who did not answer passed on", "weights.csv", "response.yaml", "age", five, stages(drawn), answered,
  "certainty")
design_file("three-stages.yaml", "response-raked.yaml", "raking", c(sex, age), response, lone)
add("weights passed on, then raked", "weights.csv", "response-raked.yaml", "sex", five,
  adjusted(stages(drawn)[answered, ], "raking", c(sex, age)), rep(TRUE, sum(answered)), "certainty")

lonely <- people("lonely.csv")
for (rule in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  file <- sprintf("lonely-%s-calibrated.yaml", rule)
  design_file(sprintf("lonely-%s.yaml", rule), file, "linear", c(sex, age))
  add(paste("lonely communes, calibrated,", rule), "lonely.csv", file, "age", five,
    adjusted(svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~communes + villages,
      data = lonely), "linear", c(sex, age)), rule = rule)
}

options(survey.lonely.psu = "fail")
types <- list(stype = c(E = 4421, H = 755, M = 1018))
wide <- list(sch.wide = c(No = 1072, Yes = 5122))
both <- list(both = c(table(apipop$both)))
clustered <- svydesign(id = ~dnum, weights = ~pw, data = clus1, fpc = ~fpc)
clus1_base <- c("stages:", "  - { unit: dnum, population: fpc }", "weight: pw", "means: [api00, api99]", "totals: [enroll]",
  "ratios:", "  - { code: tested, numerator: api.stu, denominator: enroll }")
base <- function(text) clus1_base
design_file("apiclus2.yaml", "apiclus1-post-stratified.yaml", "post-stratification", types, replace = base)
add("api, clusters, post-stratified", "apiclus1.csv", "apiclus1-post-stratified.yaml", "both", figures_of_schools,
  adjusted(clustered, "post-stratification", types))
design_file("apiclus2.yaml", "apiclus1-raked.yaml", "raking", c(types, wide), replace = base)
add("api, clusters, raked", "apiclus1.csv", "apiclus1-raked.yaml", "stype", figures_of_schools,
  adjusted(clustered, "raking", c(types, wide)))
design_file("apistrat.yaml", "apistrat-raked.yaml", "raking", c(types, both))
add("api, strata, raked", "apistrat.csv", "apistrat-raked.yaml", "both", figures_of_schools,
  adjusted(svydesign(ids = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = people("apistrat.csv")), "raking",
    c(types, both)))
design_file("apiclus2.yaml", "apiclus2-linear.yaml", "linear", c(types, both))
add("api, two stages, linear", "apiclus2.csv", "apiclus2-linear.yaml", "stype", figures_of_schools,
  adjusted(svydesign(ids = ~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = people("apiclus2.csv")), "linear",
    c(types, both)))

write <- function(cases, name) cat(sprintf('{"madeBy":"survey %s, %s",\n"cases":[\n%s\n]}\n', packageVersion("survey"),
  R.version.string, paste(cases, collapse = ",\n")), file = name)
write(cases, "calibration.json")

# Replicates: calibrated again in each.
share <- function(w, top, bottom = rep(1, length(top))) {
  known <- !is.na(top) & !is.na(bottom)
  sum((w * top)[known]) / sum((w * bottom)[known])
}
replicated <- function(formula) function(w, data) {
  index <- ratings(data, formula)
  q <- sapply(1:6, function(j) share(w, index[, j]))
  c(q, share(w, data$income), share(w, data$ramp), sum(w * data$members, na.rm = TRUE), share(w, data$income, data$members),
    mean(q[1:2]), mean(q[3:4]), mean(q[5:6]), mean(q[1:4]), mean(q[5:6]), mean(q))
}
ids <- c(paste0("q", 1:6), "income", "ramp", "members", "income-per-member", "A", "B", "C", "I", "II", "overall")
kinds <- c(rep("criterion", 6), "mean", "mean", "total", "ratio", rep("group", 3), rep("part", 2), "overall")
repeated <- function(name, file, by, formula, design, multipliers = "null") {
  lines <- function(domain, part) sprintf('{"id":"%s","kind":"%s","domain":%s,"standardError":%.17g}', ids, kinds,
    if (is.na(domain)) "null" else sprintf('"%s"', domain), as.numeric(SE(withReplicates(part, replicated(formula)))))
  groups <- as.character(column(design, by))
  sprintf('{"name":"%s","data":"weights.csv","design":"%s","by":"%s","multipliers":%s,"estimates":[\n%s\n]}', name, file, by,
    multipliers, paste(c(lines(NA, design), unlist(lapply(sort(unique(groups), method = "radix"), function(domain)
      lines(domain, design[groups == domain, ])))), collapse = ",\n"))
}
jackknife <- function(design) as.svrepdesign(design, type = "JKn", mse = TRUE)
limited <- svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, fpc = ~communes, data = three)
set.seed(20251)
drawn_again <- as.svrepdesign(limited, type = "subbootstrap", replicates = 30)
rows <- apply(drawn_again$repweights$weights, 2, function(each)
  sprintf("[%s]", paste(sprintf("%.17g", each), collapse = ",")))
write(c(
  repeated("JKn, post-stratified", "post-stratified.yaml", "age", "mean-of-five",
    adjusted(jackknife(limited), "post-stratification", sex)),
  repeated("JKn, raked", "raked.yaml", "stratum", "mean-of-five", adjusted(jackknife(limited), "raking", c(sex, age))),
  repeated("JKn, linear", "linear.yaml", "sex", "rescaled-mean", adjusted(jackknife(limited), "linear", c(sex, age))),
  repeated("JKn, weights passed on, then raked", "response-raked.yaml", "sex", "mean-of-five",
    adjusted(jackknife(svydesign(ids = ~commune, strata = ~stratum, weights = ~weight, fpc = ~communes,
      data = drawn[answered, ])), "raking", c(sex, age))),
  repeated("Rao-Wu bootstrap, raked", "raked.yaml", "sex", "mean-of-five",
    adjusted(drawn_again, "raking", c(sex, age)), sprintf("[%s]", paste(rows, collapse = ",\n")))),
  "calibrated-replicates.json")

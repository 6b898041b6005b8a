# Makes satterthwaite.json: degrees of freedom by the variances of all stages, for the data in data/ under the designs in designs/.
# The variance of a figure is taken apart here into one part for each stratum of each stage, from tables of the people, and the parts
# must add up to the variance that R survey gives.
# Run in this folder: Rscript make-satterthwaite.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))
options(warn = -1)

people <- function(name) {
  data <- read.csv(file.path("data", name))
  data$one <- "all"
  for (j in 1:6) data[[paste0("i", j)]] <- data[[paste0("q", j)]] / 5 * 100
  data
}

# The parts of the variance of the sum of z: a row for each stratum of each stage, with its variance and its degrees of freedom.
# A stage is a list of columns: unit, stratum, and either all (how many units there were to draw from) or chance (of each unit).
parts_of <- function(data, stages, z, answered, rule) {
  above <- rep("", nrow(data))
  reach <- rep(1, nrow(data))
  parts <- NULL
  for (stage in stages) {
    stratum <- paste(above, data[[stage$stratum]], sep = "/")
    unit <- paste(stratum, data[[stage$unit]], sep = "/")
    first <- !duplicated(unit)
    units <- data.frame(unit = unit[first], stratum = stratum[first], above = above[first], reach = reach[first])
    drawn <- table(units$stratum)
    units$n <- as.numeric(drawn[units$stratum])
    units$share <- if (is.null(stage$chance)) units$n / data[[stage$all]][first] else data[[stage$chance]][first]
    units$t <- as.numeric(tapply(z, unit, sum)[units$unit])
    units$seen <- as.numeric(tapply(answered, unit, any)[units$unit])
    for (name in unique(units$stratum)) {
      own <- units[units$stratum == name, ]
      n <- own$n[1]
      v <- if (n > 1) n / (n - 1) * sum((1 - own$share) * (own$t - sum(own$t) / n)^2)
        else if (rule == "adjust") sum((1 - own$share) * own$t^2) else 0
      alone <- n == 1 && own$share < 1
      parts <- rbind(parts, data.frame(stage = stage$unit, above = own$above[1], seen = sum(own$seen), alone = alone,
        v = own$reach[1] * v, df = max(1, sum(own$seen) - 1)))
    }
    reach <- reach * units$share[match(unit, units$unit)]
    above <- unit
  }
  parts <- parts[parts$seen > 0, ]
  if (rule == "average") for (parent in unique(paste(parts$stage, parts$above))) {
    here <- paste(parts$stage, parts$above) == parent
    parts$v[here] <- parts$v[here] * sum(here) / sum(here & !parts$alone)
  }
  parts
}

# Degrees of freedom for a figure: those of the units where there are none of them, or no variance.
freedom <- function(data, stages, z, answered, rule, variance, units) {
  parts <- parts_of(data, stages, z, answered, rule)
  if (is.finite(variance)) stopifnot(abs(sum(parts$v) - variance) <= 1e-10 * variance)
  if (units < 1 || !is.finite(variance) || variance == 0) units else sum(parts$v)^2 / sum(parts$v^2 / parts$df)
}

# What each person adds to a figure, weighted; and who answered.
figures <- list(
  "criterion q1" = list(top = "i1"),
  "mean income" = list(top = "income"),
  "total members" = list(top = "members", total = TRUE),
  "ratio income-per-member" = list(top = "income", bottom = "members"),
  "overall overall" = list(all = paste0("i", 1:6)))

adds <- function(data, w, figure, inside) {
  if (!is.null(figure$all)) {
    each <- lapply(figure$all, function(column) adds(data, w, list(top = column), inside))
    return(list(z = Reduce(`+`, lapply(each, `[[`, "z")) / length(each), answered = Reduce(`|`, lapply(each, `[[`, "answered"))))
  }
  top <- data[[figure$top]]
  bottom <- if (is.null(figure$bottom)) rep(1, nrow(data)) else data[[figure$bottom]]
  answered <- inside & !is.na(top) & !is.na(bottom)
  if (!is.null(figure$total)) return(list(z = ifelse(answered, w * top, 0), answered = answered))
  below <- sum((w * bottom)[answered])
  value <- sum((w * top)[answered]) / below
  list(z = ifelse(answered, w * (top - value * bottom) / below, 0), answered = answered)
}

# R's own variance of the same figure; of the overall index, the total of what people add. Rows outside a part stay in a design with
# unequal chances, with weight 0, so that what is missing there must be a number.
variance_of <- function(design, figure, answered, z) {
  design$variables$z <- z / weights(design)
  for (name in c(figure$top, figure$bottom)) design$variables[[name]][!answered] <- 0
  part <- design[answered, ]
  made <- if (!is.null(figure$all)) svytotal(~z, part)
    else if (!is.null(figure$total)) svytotal(reformulate(figure$top), part)
    else if (!is.null(figure$bottom)) svyratio(reformulate(figure$top), reformulate(figure$bottom), part)
    else svymean(reformulate(figure$top), part)
  as.numeric(vcov(made))
}

number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
text <- function(x) if (is.na(x)) "null" else sprintf('"%s"', x)

figure_line <- function(name, domain, design, stages, rule, by) {
  data <- design$variables
  made <- adds(data, weights(design), figures[[name]], if (is.na(domain)) rep(TRUE, nrow(data)) else data[[by]] == domain)
  variance <- variance_of(design, figures[[name]], made$answered, made$z)
  units <- degf(design[made$answered, ])
  sprintf('{"figure":"%s","domain":%s,"standardError":%s,"df":%d,"intervalDf":%s}', name, text(domain), number(sqrt(variance)),
    as.integer(units), number(freedom(data, stages, made$z, made$answered, rule, variance, units)))
}

# Between two domains: of the difference itself.
difference_line <- function(name, one, other, design, stages, rule, by) {
  data <- design$variables
  made <- lapply(c(one, other), function(domain) adds(data, weights(design), figures[[name]], data[[by]] == domain))
  z <- made[[1]]$z - made[[2]]$z
  answered <- made[[1]]$answered | made[[2]]$answered
  design$variables$z <- z / weights(design)
  variance <- as.numeric(vcov(svytotal(~z, design[answered, ])))
  sprintf('{"figure":"%s","one":"%s","other":"%s","standardError":%s,"df":%s}', sub(".* ", "", name), one, other,
    number(sqrt(variance)), number(freedom(data, stages, z, answered, rule, variance, degf(design[answered, ]))))
}

cases <- list()
add <- function(name, data, file, by, stages, design, rule = "fail") {
  options(survey.lonely.psu = rule)
  domains <- sort(unique(as.character(design$variables[[by]])), method = "radix")
  lines <- unlist(lapply(c(NA, domains), function(domain) sapply(names(figures), figure_line, domain, design, stages, rule, by)))
  differences <- sapply(names(figures), difference_line, domains[1], domains[2], design, stages, rule, by)
  cases[[length(cases) + 1]] <<- sprintf(
    '{"name":"%s","data":"%s","design":"%s","by":"%s","estimates":[\n%s\n],"differences":[\n%s\n]}', name, data, file, by,
    paste(lines, collapse = ",\n"), paste(differences, collapse = ",\n"))
}

commune <- list(unit = "commune", stratum = "stratum", all = "communes")
village <- list(unit = "village", stratum = "one", all = "villages")
household <- list(unit = "household", stratum = "one", all = "households")

three <- people("three-stages.csv")
full <- svydesign(ids = ~commune + village + household, strata = ~stratum, weights = ~weight,
  fpc = ~communes + villages + households, data = three)
for (by in c("age", "stratum"))
  add(paste("three stages, by", by), "three-stages.csv", "three-stages.yaml", by, list(commune, village, household), full)

below <- people("strata-below.csv")
add("two stages, strata at both", "strata-below.csv", "strata-below.yaml", "sex",
  list(commune, list(unit = "village", stratum = "zone", all = "villages")),
  svydesign(ids = ~commune + village, strata = ~stratum + zone, weights = ~weight, fpc = ~communes + villages, data = below))

three$endless <- Inf
add("one stage without population and strata", "three-stages.csv", "no-strata.yaml", "sex",
  list(list(unit = "commune", stratum = "one", all = "endless")), svydesign(ids = ~commune, weights = ~weight, data = three))

lonely <- people("lonely.csv")
for (rule in c("certainty", "adjust", "average"))
  add(paste("lonely communes,", rule), "lonely.csv", sprintf("lonely-%s.yaml", rule), "age", list(commune, village),
    svydesign(ids = ~commune + village, strata = ~stratum, weights = ~weight, fpc = ~communes + villages, data = lonely), rule)

# Communes with unequal chances; below them shares that were drawn, which R wants of all stages.
unequal <- people("weights.csv")
drawn <- function(of, ...) ave(as.numeric(of), ..., FUN = function(x) length(unique(x)))
unequal$share_villages <- drawn(unequal$village, unequal$commune) / unequal$villages
unequal$share_households <- drawn(unequal$household, unequal$commune, unequal$village) / unequal$households
add("communes with unequal chances", "weights.csv", "unequal.yaml", "age",
  list(list(unit = "commune", stratum = "stratum", chance = "chance"), village, household),
  svydesign(ids = ~commune + village + household, strata = ~stratum, weights = ~weight,
    fpc = ~chance + share_villages + share_households, data = unequal, pps = "brewer"))

cat(sprintf('{"madeBy":"survey %s, %s",\n"cases":[\n%s\n]}\n', packageVersion("survey"), R.version.string,
  paste(cases, collapse = ",\n")), file = "satterthwaite.json")

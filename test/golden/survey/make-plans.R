# Makes plans.json: sample sizes and expected standard errors, in plain R from qnorm and qt.
# Run in this folder: Rscript make-plans.R   (Debian: r-base-core, r-cran-jsonlite)
library(jsonlite)

sizes <- expand.grid(margin = c(1, 2, 5), confidence = c(0.9, 0.95, 0.99), deff = c(1, 1.8), population = c(800, 40000, NA))
sizes$sd <- 50
sizes$n <- with(sizes, {
  n0 <- deff * (qnorm((1 + confidence) / 2) * sd / margin)^2
  ifelse(is.na(population), n0, n0 / (1 + n0 / population))
})

# The variance of the mean of a three-stage sample with equal numbers (Cochran 1977, 10.8), where means of the units of a stage
# vary by their own effects and by those of the units in them.
three <- function(n, N, share, sd, strata, confidence) {
  total <- sd^2
  effects <- total * share
  means <- c(
    effects[1] + effects[2] / N[2] + effects[3] / (N[2] * N[3]),
    effects[2] + effects[3] / N[3],
    effects[3])
  v <- (1 - n[1] / N[1]) * means[1] / n[1] +
    (1 - n[2] / N[2]) * means[2] / (n[1] * n[2]) +
    (1 - n[3] / N[3]) * means[3] / (n[1] * n[2] * n[3])
  df <- n[1] - strata
  list(n = n, N = N, share = share, sd = sd, strata = strata, confidence = confidence, standardError = sqrt(v), df = df,
    deff = v / (total / prod(n)), margin = qt((1 + confidence) / 2, df) * sqrt(v))
}

plans <- list(
  three(c(9, 2, 31), c(129, 11, 150), c(0.04, 0.03, 0.93), 20, 1, 0.95),
  three(c(3, 6, 31), c(10, 70, 150), c(0.02, 0.05, 0.93), 20, 1, 0.95),
  three(c(20, 3, 12), c(45, 8, 90), c(0.1, 0.05, 0.85), 17, 4, 0.9))


writeLines(toJSON(list(
  sizes = sizes, plans = plans
), digits = NA, auto_unbox = TRUE, na = "null"), "plans.json")

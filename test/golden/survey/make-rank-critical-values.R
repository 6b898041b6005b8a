# Makes rank-critical-values.json: how far apart units must be to be told apart all at once. Exact where a formula is known, else by
# drawing in R. Run in this folder: Rscript make-rank-critical-values.R   (Debian: r-base-core)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
draws <- 200000

# The quantile of the largest |difference| / standard error over all pairs, and twice the error that drawing it has.
drawn <- function(seed, errors, df = rep(Inf, length(errors))) {
  set.seed(seed)
  k <- length(errors)
  e <- sapply(seq_len(k), function(i) rnorm(draws, sd = errors[i]))
  v <- sapply(seq_len(k), function(i) if (is.finite(df[i])) errors[i]^2 * rchisq(draws, df[i]) / df[i] else rep(errors[i]^2, draws))
  largest <- rep(0, draws)
  for (i in seq_len(k - 1)) for (j in (i + 1):k) largest <- pmax(largest, abs(e[, i] - e[, j]) / sqrt(v[, i] + v[, j]))
  around <- quantile(largest, c(0.947, 0.953))
  c(quantile(largest, 0.95), max(abs(around - quantile(largest, 0.95))))
}

case <- function(name, errors, df, value, within) sprintf(
  '{"name":"%s","errors":[%s],"df":[%s],"criticalValue":%.17g,"within":%.4g}', name,
  paste(sprintf("%.17g", errors), collapse = ","), paste(ifelse(is.finite(df), as.character(df), "null"), collapse = ","), value, within)

tukey <- function(k) qtukey(0.95, k, Inf) / sqrt(2)
lines <- c(
  case("two units: the normal quantile", c(1, 2), c(Inf, Inf), qnorm(0.975), 0.02),
  case("one of two known exactly: the t quantile", c(1.5, 0), c(5, Inf), qt(0.975, 5), 0.03),
  sapply(c(3, 10, 63), function(k) case(sprintf("%d units of equal errors: the studentized range", k), rep(0.7, k), rep(Inf, k), tukey(k), 0.02)))
unequal <- c(0.2, 0.5, 0.9, 1.4, 2, 3.1, 0.05, 0.6)
few <- c(2, 3, 5, 8, 12, 2, 4, 30)
a <- drawn(1, unequal)
b <- drawn(2, unequal, few)
lines <- c(lines, case("errors that differ", unequal, rep(Inf, 8), a[1], a[2]), case("errors known from few primary units", unequal, few, b[1], b[2]))
cat(sprintf('{"madeBy":"%s",\n"cases":[\n%s\n]}\n', R.version.string, paste(lines, collapse = ",\n")), file = "rank-critical-values.json")

# Makes year-changes.json: R's test of Welch on made-up samples of two years. Run in this folder: Rscript make-year-changes.R   (Debian: r-base-core)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20246)
number <- function(x) sprintf("%.17g", x)
year <- function(x) sprintf('{"value":%s,"standardError":%s,"df":%d}', number(mean(x)), number(sd(x) / sqrt(length(x))), length(x) - 1L)
line <- function(n, m, spread, shift) {
  now <- rnorm(n, 83 + shift, 3)
  before <- rnorm(m, 83, spread)
  made <- t.test(now, before, conf.level = 0.9)
  sprintf('{"now":%s,"before":%s,"difference":%s,"standardError":%s,"df":%s,"t":%s,"p":%s,"low":%s,"high":%s}', year(now),
    year(before), number(mean(now) - mean(before)), number(made$stderr), number(made$parameter), number(made$statistic),
    number(made$p.value), number(made$conf.int[1]), number(made$conf.int[2]))
}
lines <- c(line(5, 9, 1, 0), line(3, 3, 8, 4), line(20, 4, 2, 1), line(60, 45, 3, -2), line(2, 30, 0.2, 1))
cat(sprintf('{"madeBy":"%s",\n"changes":[\n%s\n]}\n', R.version.string, paste(lines, collapse = ",\n")), file = "year-changes.json")

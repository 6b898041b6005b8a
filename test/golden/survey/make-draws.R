# Makes draws.json: a systematic draw by size, start by start, and inclusion probabilities with certain units, in plain R.
# Run in this folder: Rscript make-draws.R   (Debian: r-base-core, r-cran-jsonlite)
library(jsonlite)

# Inclusion probabilities proportional to size: units of 1 or more become 1, the others share what is left, until none is above 1.
inclusion <- function(size, n) {
  p <- rep(0, length(size))
  certain <- rep(FALSE, length(size))
  repeat {
    p[certain] <- 1
    if (all(certain)) return(p)
    p[!certain] <- (n - sum(certain)) * size[!certain] / sum(size[!certain])
    if (all(p[!certain] < 1)) return(p)
    certain <- certain | p >= 1
  }
}

# The units that the points start, start + 1, ... fall on, on the line of the probabilities laid end to end; where one unit ends
# and the next begins, on the next.
drawn_from <- function(p, start) {
  ends <- cumsum(p)
  findInterval(start + 0:(round(sum(p)) - 1), c(0, ends - 1e-9))
}

size <- c(12, 31, 7, 25, 18, 9, 22, 16)
n <- 3
p <- inclusion(size, n)
starts <- (seq_len(sum(size)) - 1) / sum(size)
draws <- lapply(starts, function(start) drawn_from(p, start))

skewed <- c(400, 90, 60, 300, 20, 30, 15, 10, 70, 5)

writeLines(toJSON(list(
  plain = list(size = size, n = n, probability = p, drawnByStart = draws),
  skewed = lapply(2:8, function(n) list(size = skewed, n = n, probability = inclusion(skewed, n)))
), digits = NA, auto_unbox = TRUE), "draws.json")

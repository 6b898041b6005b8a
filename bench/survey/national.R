# The figures of a national survey by R survey: the peer of `npm run bench survey`. Prints seconds of each step.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
seconds <- function(work) unname(system.time(work)["elapsed"])
steps <- list()
steps$read <- seconds(answers <- read.csv(arguments[1]))
criteria <- grep("^(A|B|C|D|E|G|H|I1|K)[0-9]+$", names(answers), value = TRUE)
steps$design <- seconds(design <- svydesign(ids = ~commune, strata = ~province, weights = ~weight, data = answers))
all <- reformulate(criteria)
if (arguments[2] == "plain") {
  steps$nation <- seconds(svymean(all, design))
  steps$provinces <- seconds(svyby(all, ~province, design, svymean))
} else {
  # Three provinces, as svyby does it for each; the others take as long.
  some <- sort(unique(answers$province))[1:3]
  steps$nation <- seconds(svymean(all, design, deff = TRUE))
  steps$provinces <- 21 * seconds(for (each in some) svymean(all, subset(design, province == each), deff = TRUE))
}
cat(sum(unlist(steps)), paste(names(steps), round(unlist(steps), 2), collapse = ", "), "\n")

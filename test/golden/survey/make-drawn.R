# Makes drawn.json: what R survey gives for the answers of a drawn sample (data/drawn.csv): communes by size with one certain, villages
# and households at random, one household without answers. Communes by size: Brewer's approximation, as R survey has it.
# Run in this folder: Rscript make-drawn.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))

people <- read.csv("data/drawn.csv", colClasses = c(ma_ho = "character"))
design <- svydesign(ids = ~ma_xa + ma_thon + ma_ho, strata = ~tang, fpc = ~p_xa + p_thon + p_ho, data = people, pps = "brewer")

number <- function(x) sprintf("%.17g", x)
# R keeps rows that are left out of a design drawn by size, with a weight of 0.
figure <- function(id, kind, domain, inside, values) {
  answered <- inside & !is.na(values)
  design$variables$values <- ifelse(answered, values, 0)
  part <- design[answered, ]
  made <- svymean(~values, part)
  sprintf('{"id":"%s","kind":"%s","domain":%s,"n":%d,"value":%s,"standardError":%s,"df":%d}', id, kind,
    if (is.na(domain)) "null" else sprintf('"%s"', domain), sum(answered), number(coef(made)), number(as.numeric(SE(made))),
    degf(part))
}

figures <- function(domain, inside) c(
  sapply(paste0("c", 1:4), function(id) figure(id, "criterion", domain, inside, people[[id]] / 5 * 100)),
  figure("mong_doi", "mean", domain, inside, people$mong_doi))

all <- c(figures(NA, rep(TRUE, nrow(people))), unlist(lapply(c("nam", "nữ"), function(sex) figures(sex, people$gioi_tinh == sex))))
cat(sprintf('{"madeBy":"survey %s, %s",\n"estimates":[\n%s\n]}\n', packageVersion("survey"), R.version.string,
  paste(all, collapse = ",\n")), file = "drawn.json")

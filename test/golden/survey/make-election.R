# Makes election.json and data/election.csv: counties drawn with probability proportional to size, from R survey's own example.
# Run in this folder: Rscript make-election.R   (Debian: r-base-core, r-cran-survey)
suppressMessages(library(survey))
data(election)

counties <- cbind(id = seq_len(nrow(election_pps)), election_pps[c("Bush", "Kerry", "Nader", "votes")])
counties$p <- sprintf("%.17g", election_pps$p)
counties$wt <- sprintf("%.17g", 1 / election_pps$p)
counties$size <- ifelse(election_pps$TotPrecincts >= 100, "large", "small")
write.csv(counties, "data/election.csv", row.names = FALSE, quote = FALSE)
counties$p <- election_pps$p
counties$wt <- 1 / election_pps$p

number <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
line <- function(id, kind, domain, n, value, se, df, deff) {
  half <- qt(0.975, df) * se
  sprintf('{"id":"%s","kind":"%s","domain":%s,"n":%d,"value":%s,"standardError":%s,"df":%d,"ciLow":%s,"ciHigh":%s,"deff":%s}',
    id, kind, if (is.na(domain)) "null" else sprintf('"%s"', domain), n, number(value), number(se), df,
    number(value - half), number(value + half), number(deff))
}

figures <- function(design, domain, inside) {
  part <- design[inside, ]
  one <- function(id, kind, made, effect = deff(made))
    line(id, kind, domain, sum(inside), as.numeric(coef(made)), as.numeric(SE(made)), degf(part), as.numeric(effect))
  share <- svyratio(~Bush, ~votes, part, deff = TRUE)
  c(one("votes", "mean", svymean(~votes, part, deff = TRUE)),
    sapply(c("Bush", "Kerry", "Nader"), function(name) one(name, "total", svytotal(reformulate(name), part, deff = TRUE))),
    one("share", "ratio", share, attr(share, "deff")))
}

case <- function(name, design_file, design) {
  domains <- unlist(lapply(c("large", "small"), function(size) figures(design, size, counties$size == size)))
  sprintf('{"name":"%s","data":"election.csv","design":"%s","by":"size","estimates":[\n%s\n]}', name, design_file,
    paste(c(figures(design, NA, rep(TRUE, nrow(counties))), domains), collapse = ",\n"))
}

cases <- c(
  case("election, unequal chances without replacement", "election.yaml",
    svydesign(id = ~1, fpc = ~p, data = counties, pps = "brewer")),
  case("election, unequal chances as if with replacement", "election-replaced.yaml",
    svydesign(id = ~1, weights = ~wt, data = counties)))
cat(sprintf('{"madeBy":"survey %s, %s",\n"cases":[\n%s\n]}\n', packageVersion("survey"), R.version.string,
  paste(cases, collapse = ",\n")), file = "election.json")

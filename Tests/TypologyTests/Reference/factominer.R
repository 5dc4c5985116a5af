# Reference values of the Typology tests by FactoMineR.
#
#     Rscript Tests/TypologyTests/Reference/factominer.R > Tests/TypologyTests/FactoMineRValues.swift
#     swift format -i Tests/TypologyTests/FactoMineRValues.swift
#
# The points are those of invented.py.
suppressMessages(library(FactoMineR))

unit <- function(i, j) ((i * 7919 + j * 104729 + i * i * 613 + i * j * 31 + j * j * 17) %% 10007) / 10007
points <- function(rows, columns, groups = 1, spread = 0) {
  outer(0:(rows - 1), 0:(columns - 1), function(i, j)
    unit(i, j) + spread * (((i %% groups) * (j + 1)) %% groups))
}
show <- function(name, values, text, kind = "Double") {
  digits <- if (kind == "Int") as.character(as.integer(values)) else sprintf("%.17g", values)
  if (kind == "Double") digits <- ifelse(grepl("[.e]", digits), digits, paste0(digits, ".0"))
  cat(sprintf("  /// %s\n  static let %s: [%s] = [%s]\n\n", text, name, kind, paste(digits, collapse = ", ")))
}

x <- as.data.frame(points(45, 6, 3, 0.6))
w <- 1 + (0:44) %% 4
cat("// Written by Reference/factominer.R: change that, not this.\n")
cat(sprintf("// %s, FactoMineR %s\n\n", R.version.string, packageVersion("FactoMineR")))
cat("/// What FactoMineR says.\nenum FactoMineRValues {\n")
for (set in list(list("", rep(1, 45)), list("weighted", w))) {
  for (scaled in c(TRUE, FALSE)) {
    pca <- PCA(x, scale.unit = scaled, ncp = 6, graph = FALSE, row.w = set[[2]])
    name <- paste0(set[[1]], if (scaled) "Scaled" else "Centred")
    name <- paste0(tolower(substr(name, 1, 1)), substr(name, 2, 99))
    show(paste0(name, "Eigenvalues"), pca$eig[, 1], "`PCA`: eigenvalues.")
    show(paste0(name, "Coordinates"), t(pca$ind$coord[, 1:2]), "First two coordinates, individual by individual.")
  }
}
pca <- PCA(x, scale.unit = TRUE, ncp = 3, graph = FALSE)
for (consol in c(FALSE, TRUE)) {
  classes <- HCPC(pca, nb.clust = 4, consol = consol, graph = FALSE)
  name <- if (consol) "consolidated" else "cut"
  show(paste0(name, "Labels"), classes$data.clust$clust, "`HCPC(nb.clust = 4)`; classes are numbered along the first axis.", "Int")
}
show("treeHeights", classes$call$t$tree$height, "Heights of its tree, of weights 1 / n.")
show("chosenClasses", HCPC(pca, nb.clust = -1, graph = FALSE)$call$t$nb.clust, "`HCPC(nb.clust = -1)`.", "Int")
weighted <- PCA(x, scale.unit = TRUE, ncp = 3, graph = FALSE, row.w = w)
tree <- HCPC(weighted, nb.clust = 4, consol = FALSE, graph = FALSE)
show("weightedTreeHeights", tree$call$t$tree$height, "Heights of the tree of weighted individuals.")
show("weightedLabels", tree$data.clust$clust, "Its cut into four.", "Int")
tests <- catdes(data.frame(x, class = factor(rep(1:3, 15))), num.var = 7, proba = 1)
for (k in 1:3) {
  values <- tests$quanti[[k]]
  show(paste0("testValues", k), values[paste0("V", 1:6), "v.test"], "`catdes`: v-tests of the six variables for a class of every third row.")
}
table <- floor(1 + 60 * points(12, 7))
table[1:4, 1:3] <- table[1:4, 1:3] + 40
ca <- CA(as.data.frame(table), ncp = 6, graph = FALSE)
show("inertias", ca$eig[, 1], "`CA`: eigenvalues.")
show("rowCoordinates", t(ca$row$coord[, 1:2]), "First two coordinates, row by row.")
show("columnCoordinates", t(ca$col$coord[, 1:2]), "First two coordinates, column by column.")
cat("}\n")

enum ScoringRoom {}

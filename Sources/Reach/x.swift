enum ReachRoom {}

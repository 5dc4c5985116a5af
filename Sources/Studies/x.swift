enum StudiesRoom {}

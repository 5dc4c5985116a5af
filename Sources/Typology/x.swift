enum TypologyRoom {}

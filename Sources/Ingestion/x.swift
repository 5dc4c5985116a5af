enum IngestionRoom {}

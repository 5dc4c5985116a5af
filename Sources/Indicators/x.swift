enum IndicatorsRoom {}

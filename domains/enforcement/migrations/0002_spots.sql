-- One number once in a batch, whoever is faster; a withdrawn line may be issued again.
create unique index map_spot_number_in_batch on map_spot (batch, spot_number) where state <> 'withdrawn';

-- One account for each item of a unit in a year: a second would let the same quota be given twice.
create unique index harvest_quota_one_account on harvest_quota (cutting_unit, ownership, origin, forest_class, kind, belongs_to_year);
-- Neighbouring plots of the fast track, and a holder's earlier permits, are looked for at every acceptance.
create index harvest_permit_fast_track on harvest_permit (submitted_at) where way = 'commitment';

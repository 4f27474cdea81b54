-- What a hectare of a kind of stand gives under an adopted set of parameters: written once by its adoption, never changed.
create table siku.bank_yield (
  parameters uuid not null references bank_parameters (id),
  measure text not null,
  kind text not null,
  per_m3 numeric not null,
  per_ha numeric not null,
  primary key (parameters, measure, kind)
);
comment on table siku.bank_yield is '参数集对各计量类型的单位产出：贡献 = 面积 ×（per_m3 × 每公顷蓄积 + per_ha）';
grant select, insert on siku.bank_yield to siku_app;

-- The set in force in a year.
create function siku.bank_set(asked_family text, asked_year integer) returns uuid language sql stable set search_path = public, siku, pg_temp as
  $$ select p.id from bank_parameters p where p.family = asked_family and p.state = 'adopted' and p.from_year <= asked_year order by p.from_year desc limit 1 $$;

-- Sums of stands by place, kind and stretch of valid time, kept by the statements that change stands: totals of a bank are sums of these.
create table siku.bank_sum (
  division uuid not null,
  kind text not null,
  species_group text not null,
  age_group text not null,
  origin_class text not null,
  valid_from date not null,
  valid_to date not null,
  plots integer not null,
  area_ha numeric not null,
  volume_m3 numeric not null,
  -- what they grow a year, and the same times the year at whose end their volume stood: at the end of year y they hold volume_m3 + growth_m3 × y − growth_base
  growth_m3 numeric not null,
  growth_base numeric not null,
  unmeasured_plots integer not null,
  unmeasured_ha numeric not null,
  primary key (division, kind, species_group, age_group, origin_class, valid_from, valid_to)
);
comment on table siku.bank_sum is '小班合计：按区划、计量类型、有效期，由触发器维护';
grant select on siku.bank_sum to siku_app;

create function siku.add_stands() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  insert into siku.bank_sum as s (division, kind, species_group, age_group, origin_class, valid_from, valid_to, plots, area_ha, volume_m3, growth_m3, growth_base, unmeasured_plots, unmeasured_ha)
  select r.division, r.kind, coalesce(r.species_group, ''), coalesce(r.age_group, ''), coalesce(r.origin_class, ''), r.valid_from, coalesce(r.valid_to, 'infinity'), sum(sign), sum(sign * r.area_ha),
    sum(sign * r.area_ha * coalesce(r.volume_per_ha, 0)), coalesce(sum(sign * r.area_ha * r.growth_per_ha) filter (where r.volume_per_ha is not null and r.grown_from is not null), 0),
    coalesce(sum(sign * r.area_ha * r.growth_per_ha * r.grown_from) filter (where r.volume_per_ha is not null), 0), coalesce(sum(sign) filter (where r.volume_per_ha is null), 0), coalesce(sum(sign * r.area_ha) filter (where r.volume_per_ha is null), 0)
  from (select n.division, n.kind, n.species_group, n.age_group, n.origin_class, n.valid_from, n.valid_to, n.area_ha, n.volume_per_ha, n.growth_per_ha, n.grown_from, n.state, 1 as sign from new_rows n) r where r.state <> 'void' and r.kind is not null
  group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (division, kind, species_group, age_group, origin_class, valid_from, valid_to) do update set plots = s.plots + excluded.plots, area_ha = s.area_ha + excluded.area_ha,
    volume_m3 = s.volume_m3 + excluded.volume_m3, growth_m3 = s.growth_m3 + excluded.growth_m3, growth_base = s.growth_base + excluded.growth_base, unmeasured_plots = s.unmeasured_plots + excluded.unmeasured_plots, unmeasured_ha = s.unmeasured_ha + excluded.unmeasured_ha;
  return null;
end $$;
create trigger sum_insert after insert on sub_compartment referencing new table as new_rows for each statement execute function siku.add_stands();

create function siku.move_stands() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
begin
  insert into siku.bank_sum as s (division, kind, species_group, age_group, origin_class, valid_from, valid_to, plots, area_ha, volume_m3, growth_m3, growth_base, unmeasured_plots, unmeasured_ha)
  select r.division, r.kind, coalesce(r.species_group, ''), coalesce(r.age_group, ''), coalesce(r.origin_class, ''), r.valid_from, coalesce(r.valid_to, 'infinity'), sum(sign), sum(sign * r.area_ha),
    sum(sign * r.area_ha * coalesce(r.volume_per_ha, 0)), coalesce(sum(sign * r.area_ha * r.growth_per_ha) filter (where r.volume_per_ha is not null and r.grown_from is not null), 0),
    coalesce(sum(sign * r.area_ha * r.growth_per_ha * r.grown_from) filter (where r.volume_per_ha is not null), 0), coalesce(sum(sign) filter (where r.volume_per_ha is null), 0), coalesce(sum(sign * r.area_ha) filter (where r.volume_per_ha is null), 0)
  from (select n.division, n.kind, n.species_group, n.age_group, n.origin_class, n.valid_from, n.valid_to, n.area_ha, n.volume_per_ha, n.growth_per_ha, n.grown_from, n.state, 1 as sign from new_rows n union all select o.division, o.kind, o.species_group, o.age_group, o.origin_class, o.valid_from, o.valid_to, o.area_ha, o.volume_per_ha, o.growth_per_ha, o.grown_from, o.state, -1 from old_rows o) r where r.state <> 'void' and r.kind is not null
  group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (division, kind, species_group, age_group, origin_class, valid_from, valid_to) do update set plots = s.plots + excluded.plots, area_ha = s.area_ha + excluded.area_ha,
    volume_m3 = s.volume_m3 + excluded.volume_m3, growth_m3 = s.growth_m3 + excluded.growth_m3, growth_base = s.growth_base + excluded.growth_base, unmeasured_plots = s.unmeasured_plots + excluded.unmeasured_plots, unmeasured_ha = s.unmeasured_ha + excluded.unmeasured_ha;
  return null;
end $$;
create trigger sum_update after update on sub_compartment referencing new table as new_rows old table as old_rows for each statement execute function siku.move_stands();

-- Bulk polygons as the content of a version of a layer: one row a feature as it was received, never changed.
create table siku.layer_feature (
  register text not null,
  -- The record that is this version.
  version uuid not null,
  n integer not null check (n > 0),
  class text,
  name text,
  attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  geometry geometry(Geometry, 4490) not null check (ST_IsValid(geometry)) check (GeometryType(geometry) in ('POLYGON', 'MULTIPOLYGON')),
  geometry_3857 geometry generated always as (ST_Transform(geometry, 3857)) stored,
  points integer generated always as (ST_NPoints(geometry)) stored,
  plane_area_m2 double precision generated always as (siku.plane_area(geometry)) stored,
  ellipsoidal_area_m2 double precision generated always as (ST_Area(geometry::geography, true)) stored,
  primary key (version, n)
);
create index layer_feature_geometry on siku.layer_feature using gist (geometry);
create index layer_feature_geometry_3857 on siku.layer_feature using gist (geometry_3857);
comment on table siku.layer_feature is '图层版本的图斑，只增不改';
comment on column siku.layer_feature.plane_area_m2 is '平面面积（平方米，城市的投影平面）';
comment on column siku.layer_feature.ellipsoidal_area_m2 is '椭球面积（平方米，CGCS2000）';

-- A feature of many vertices in small parts, so that what meets a corner of it need not read all of it.
create table siku.layer_piece (
  register text not null,
  version uuid not null,
  n integer not null,
  class text,
  geometry geometry(Geometry, 4490) not null check (ST_IsValid(geometry)),
  foreign key (version, n) references siku.layer_feature (version, n)
);
create index layer_piece_geometry on siku.layer_piece using gist (geometry);
create index layer_piece_feature on siku.layer_piece (version, n);

create function siku.divide_layer_feature() returns trigger language plpgsql security definer set search_path = public, siku, pg_temp as $$
declare odd record;
begin
  insert into siku.layer_piece (register, version, n, class, geometry)
    select register, version, n, class, piece from (
      select register, version, n, class, ST_CollectionExtract(ST_MakeValid(ST_Subdivide(geometry, 96)), 3) as piece
      from new_rows where ST_NPoints(geometry) > 128) divided
    where not ST_IsEmpty(piece);
  select f.n, f.version into odd from new_rows f
    left join lateral (select sum(ST_Area(p.geometry)) as area from siku.layer_piece p where p.version = f.version and p.n = f.n) parts on true
    where ST_NPoints(f.geometry) > 128 and abs(coalesce(parts.area, 0) - ST_Area(f.geometry)) > 1e-9 * ST_Area(f.geometry) limit 1;
  if found then raise exception 'siku_layer_divided: % %', odd.version, odd.n using errcode = 'SK010'; end if;
  return null;
end $$;
create trigger divide after insert on siku.layer_feature referencing new table as new_rows for each statement execute function siku.divide_layer_feature();

-- What overlays read: small features as they are, large ones in their parts.
create view siku.layer_part with (security_invoker = true) as
  select register, version, n, class, geometry from siku.layer_feature where points <= 128
  union all
  select register, version, n, class, geometry from siku.layer_piece;

-- Shared ground: whoever holds a post may read it; whoever may register a version may fill it.
alter table siku.layer_feature enable row level security;
alter table siku.layer_piece enable row level security;
create policy layer_feature_read on siku.layer_feature for select to siku_app using ((select exists (select from siku.grants())));
create policy layer_piece_read on siku.layer_piece for select to siku_app using ((select exists (select from siku.grants())));
create policy layer_feature_add on siku.layer_feature for insert to siku_app with check (
  (select siku.everywhere('layer_feature', 'create')) or exists (select from siku.scope(register, 'create')));
grant select, insert on siku.layer_feature to siku_app;
grant select on siku.layer_piece, siku.layer_part to siku_app;

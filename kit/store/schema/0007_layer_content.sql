-- Which file the polygons of a version came from; the file itself is kept by its hash beside the evidence.
create table siku.layer_content (
  version uuid primary key,
  register text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  format text not null,
  epsg integer not null,
  features integer not null check (features > 0),
  received_by uuid not null,
  received_at timestamptz not null default clock_timestamp()
);
comment on table siku.layer_content is '图层版本的图形来自哪个文件，只增不改';
alter table siku.layer_content enable row level security;
create policy layer_content_read on siku.layer_content for select to siku_app using ((select exists (select from siku.grants())));
create policy layer_content_add on siku.layer_content for insert to siku_app with check (
  (select siku.everywhere('layer_feature', 'create')) or exists (select from siku.scope(register, 'create')));
grant select, insert on siku.layer_content to siku_app;

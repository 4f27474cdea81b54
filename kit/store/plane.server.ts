import { zoneOfEpsg } from '#kit/geometry/zones.ts'
import type { Migration } from './migrate.server.ts'

/**
 * What a city adds to the schema: `siku.on_plane` and `siku.plane_area`, on which all plane areas of the store rest. It comes before
 * the kit's own tables, some of which keep areas; so a store never changes its plane.
 * @throws RangeError for a code that is no CGCS2000 Gauss–Krüger zone
 */
export function planeMigration(epsg: number): Migration {
  if (!zoneOfEpsg(epsg)) throw new RangeError(`plane_unknown: EPSG:${epsg} 不是 CGCS2000 高斯-克吕格投影带`)
  return {
    room: 'city',
    number: 1,
    name: 'plane',
    changed: `数据库里的平面面积不是按城市定义的 EPSG:${epsg} 计算的。投影带定下之后不能更换：请恢复城市的定义，或用 SIKU_DATA 指定新目录。`,
    sql: `create extension if not exists postgis;
create schema if not exists siku;
create function siku.on_plane(g geometry) returns geometry language sql immutable parallel safe return ST_Transform(g, ${epsg});
create function siku.plane_area(g geometry) returns double precision language sql immutable parallel safe return ST_Area(ST_Transform(g, ${epsg}));
comment on function siku.plane_area(geometry) is '平面面积（平方米，EPSG:${epsg}）';
`,
  }
}

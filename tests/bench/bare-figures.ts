/** What somebody with psql would write for each of the 18 figures of one year: its value, and how many records stand behind it. */
export function bareFigures(year: number): Readonly<Record<string, string>> {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`]
  const on = (column: string): string => `${column} >= '${from}' and ${column} < '${to}'`
  const at = (column: string): string => `${column} >= '${from}T00:00:00+08:00' and ${column} < '${to}T00:00:00+08:00'`
  const standing = `valid_from < '${to}' and (valid_to is null or valid_to >= '${to}')`
  const count = (rest: string): string => `select count(*)::text as value, count(*)::int as records from ${rest}`
  const chiefs = (level: string): string => `select count(distinct person)::text as value, count(*)::int as records from post
    where level = '${level}' and kind in ('first_forest_chief', 'forest_chief', 'deputy_forest_chief') and acting_for is null and ${standing}`
  const cases = `law_case where kind = 'fire' and state = 'closed' and offence in ('fire_in_the_open', 'high_danger_zone_entered') and ${at('closed_at')}`
  const hard = `severity in ('key', 'hard') and ${at('first_closed_at')}`
  return {
    'forest_chief.city': chiefs('city'),
    'forest_chief.county': chiefs('county'),
    'forest_chief.township': chiefs('township'),
    'forest_chief.village': chiefs('village'),
    'forest_chief.rules': count(
      `policy_document where series = 'forest_chief' and kind = 'rule' and in_force_from < '${to}' and (in_force_to is null or in_force_to >= '${to}')`,
    ),
    'forest_chief.patrols': `select sum(chiefs)::text as value, count(*)::int as records from patrol where kind = 'chief' and state = 'recorded' and ${at('started_at')}`,
    'forest_chief.issues_resolved': count(`issue where source in ('chief_patrol', 'ranger_patrol', 'superior', 'supervision') and ${hard}`),
    'fire.rangers': `select count(distinct person)::text as value, count(*)::int as records from post where role = 'ranger' and acting_for is null and ${standing}`,
    'fire.patrols': count(`patrol where state = 'recorded' and rangers > 0 and 'fire' = any(purposes) and ${at('started_at')}`),
    'fire.patrol_issues_fixed': count(`issue where domain = 'fire' and source = 'ranger_patrol' and ${hard}`),
    'fire.watched_share': `select round(100.0 * count(*) filter (where watched_from is not null and (watched_to is null or watched_to >= valid_to)) / nullif(count(*), 0))::text as value,
      count(*)::int as records from key_person where state <> 'removed' and ${on('valid_from')}`,
    'fire.illegal_fire_cases': count(cases),
    'fire.persons_handled': `select sum(handled)::text as value, count(*)::int as records from ${cases}`,
    'fire.line_inspected': `select sum(length_km)::text as value, sum(times)::int as records from
      (select power_line, min(length_km) as length_km, count(*) as times from line_inspection where state = 'done' and voltage = '10kv' and in_fire_zone and ${on('inspected_on')} group by 1) x`,
    'fire.transformer_areas': `select count(distinct transformer_area)::text as value, count(*)::int as records from transformer_inspection where state = 'done' and ${on('inspected_on')}`,
    'fire.corridor_issues_fixed': count(`hazard where line = 'fire' and class = 'power_line' and ${at('first_closed_at')}`),
    'fire.supervision_inspections': count(`inspection where state = 'done' and line = 'fire' and mode = 'unannounced' and ${on('visited_on')}`),
    'fire.hazards_fixed': count(`hazard where line = 'fire' and ${at('first_closed_at')}`),
  }
}

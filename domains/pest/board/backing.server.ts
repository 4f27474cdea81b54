import { sql } from 'kysely'

/**
 * What the sheets of the batches say of each tree, whatever the tree itself says: `riding` on a vehicle or unloaded and waiting, `gone` through a disposal,
 * `missed` on arrival. To be joined as `l` to the trees `t`.
 */
export const listed = sql`left join (
    select x.tree, bool_or(x.tree <> all(coalesce(b.missing, '{}')) and b.state in ('loaded', 'received')) as riding,
      bool_or(x.tree <> all(coalesce(b.missing, '{}')) and b.state = 'disposed') as gone, bool_or(x.tree = any(coalesce(b.missing, '{}'))) as missed
    from pest_batch b cross join unnest(b.trees) as x (tree) where b.state <> 'cancelled' group by x.tree
  ) l on l.tree = t.id`

/** Whether a tree stands where the sheets of the batches have it: two books of the same wood, kept apart. */
export const isBacked = sql<boolean>`coalesce(case
    when t.state in ('felled', 'stump_treated') then not coalesce(l.riding or l.gone, false)
    when t.state = 'carried' then l.riding and not l.gone
    when t.state in ('disposed', 'rework', 'accepted', 'closed') then l.gone and not l.riding
    when t.state in ('lost', 'written_off') then l.missed and not l.riding and not l.gone
    else t.felled_on is null end, false)`

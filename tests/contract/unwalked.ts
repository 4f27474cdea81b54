/** Steps that the contract suite cannot walk, as `register: state → step`, each with why. Anything else unwalked fails it. */
export const unwalked: readonly string[] = [
  // Granted before paying is only what owes no fee (森林法37); whether the sample's ground owes one is drawn by lot.
  'land_use_application: examined → grant',
  // Closed without mending is only a spot on which nothing unlawful was found; the sample is one of the other kind, so that the rest of its life can be walked.
  'map_spot: reviewed → close',
  // Done in the offender's place only after an order has run out (湿地保护法53, 59); an order given by a sample lies ahead.
  'wetland_restoration: due → substitute',
  'wetland_restoration: failed → substitute',
  // Closed after a temporary use only when the restoration that its end opened has been accepted: a record that the sample cannot know of.
  'wetland_occupation: ended → close',
  // What is released again is what came back; the sample's first release sends everything.
  'compensation_run: released → release',
  // Taken over by counties alone; a sample stands in a village.
  'season_takeover: proposed → enforce',
]

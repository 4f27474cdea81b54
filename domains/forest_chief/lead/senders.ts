/** Roles that speak for an organisation in co-operation; none for organisations that do not work in this system. */
export function sendersFor(organisation: string): readonly string[] {
  switch (organisation) {
    case 'forestry':
      return ['city.forestry_officer', 'county.forestry_officer', 'city.fire_officer', 'county.fire_officer']
    case 'chief_office':
      return ['city.chief_office', 'county.chief_office']
    case 'procuratorate':
      return ['procurator']
    case 'police':
      return ['police']
    default:
      return []
  }
}

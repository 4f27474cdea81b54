import type { Page } from 'playwright-core'

/** The address of a page about a record, found by one signed in. */
type Lookup = (page: Page, address: string) => Promise<string>
/** Every kind of page, with one address each; `ready` names what stands there when it is whole, `whose` who has it, if not every post. */
export type Kind = { readonly name: string; readonly path: string | Lookup; readonly ready: string; readonly whose?: string }

/** The first record of a register that a query finds. */
const first =
  (register: string, query: string): Lookup =>
  async (page, address) => {
    const { items } = (await (await page.request.get(`${address}/api/registers/${register}/records?limit=1${query}`)).json()) as { items: { id: string }[] }
    return `/registers/${register}/${items[0]?.id ?? ''}`
  }

/** A sealed report of the demonstration's year: the newest, or one made now. */
const sealed: Lookup = async (page, address) => {
  const { items } = (await (await page.request.get(`${address}/api/reports/sealed`)).json()) as { items: { id: string }[] }
  if (items[0]) return `/report/sealed/${items[0].id}`
  const { csrf } = (await (await page.request.get(`${address}/api/me`)).json()) as { csrf: string }
  const made = await page.request.post(`${address}/api/reports/2023/seal`, { data: {}, headers: { 'X-CSRF-Token': csrf } })
  return `/report/sealed/${((await made.json()) as { id: string }).id}`
}

/** The public page of a tree on the register. */
const plaque: Lookup = async (page, address) => {
  const { items } = (await (await page.request.get(`${address}/api/registers/ancient_tree/records?limit=1&state=protected`)).json()) as {
    items: { number: string }[]
  }
  return `/open/ancient_tree/plaques/${items[0]?.number ?? ''}`
}

/** Where somebody works: what waits, lists, records, forms, the map. */
export const pagesOfWork: readonly Kind[] = [
  { name: 'room-without-figures', path: '/rooms/people', ready: '.room-books li' },
  { name: 'room-closed', path: '/rooms/nothing', ready: '.message' },
  { name: 'inbox', path: '/inbox', ready: '.inbox-row, .empty' },
  { name: 'list', path: '/registers/issue', ready: 'table.records tbody tr' },
  { name: 'list-map', path: '/registers/hazard?map=1', ready: '.map-canvas canvas' },
  { name: 'list-empty', path: '/registers/issue?q=绝无此事', ready: '.empty' },
  { name: 'record', path: first('issue', '&state=closed'), ready: '.timeline li' },
  { name: 'record-open', path: first('hazard', '&state=in_rectification'), ready: '.timeline li' },
  {
    name: 'record-application',
    path: first('land_use_application', '&state=examined'),
    ready: '.overlay-map canvas',
  },
  { name: 'record-spot', path: first('map_spot', '&state=desk_checked'), ready: '.overlay-map canvas' },
  { name: 'record-case', path: first('law_case', '&state=filed'), ready: '.record table' },
  { name: 'record-run', path: first('compensation_run', '&state=released'), ready: '.money-way' },
  { name: 'record-tree', path: first('pest_tree', '&state=closed'), ready: '.pest-tree-word' },
  { name: 'record-block', path: first('pest_treatment', '&method=aircraft'), ready: '.overlay-map canvas' },
  {
    name: 'record-plot',
    path: first('afforestation_plot', '&state=declined'),
    ready: '.overlay-map canvas',
  },
  { name: 'record-ancient-tree', path: first('ancient_tree', '&grade=one&state=protected&sort=number'), ready: '.tree-file .tree-years' },
  { name: 'plaque', path: plaque, ready: '.plaque-sheet' },
  { name: 'record-dispute', path: first('dispute', '&state=accepted'), ready: '.facts-list' },
  { name: 'record-loan', path: first('reserve_loan', '&state=signed'), ready: '.record table' },
  { name: 'record-transfer', path: first('forest_transfer', '&state=signed'), ready: '.record table' },
  { name: 'record-plan', path: first('plan', '&state=shown'), ready: '.overlay-map canvas' },
  { name: 'record-base', path: first('industry_base', '&state=listed'), ready: '.record table' },
  { name: 'afforestation', path: '/afforestation/space?year=2024', ready: '.card table' },
  { name: 'land-line', path: '/afforestation/line?year=2023', ready: '.card table, main .empty' },
  { name: 'import', path: '/registers/sub_compartment/import', ready: '.import-drop, .message' },
  { name: 'form', path: '/registers/issue/new', ready: '.new-form, .message' },
  { name: 'map', path: '/map', ready: '.map-canvas canvas' },
  { name: 'hotspot-file', path: '/fire/hotspots', ready: '.hotspot-file', whose: 'city_fire' },
]

/** What is read: figures, reports, ledgers, banks, administration. */
export const pagesOfFigures: readonly Kind[] = [
  { name: 'overview', path: '/?year=2023', ready: '.leading-figure' },
  { name: 'safety-check', path: '/inspection/check', ready: '.new-form', whose: 'county_forestry' },
  { name: 'plan-targets', path: '/planning/targets?year=2023', ready: 'main table tbody tr, main .empty' },
  { name: 'wetland-account', path: '/wetland/account?year=2023', ready: 'main table tbody tr, main .empty' },
  { name: 'planting-year', path: '/planting/year?year=2023', ready: 'main table tbody tr, main .empty' },
  { name: 'breeding-ledger', path: '/wildlife/breeding?year=2023', ready: 'main table tbody tr, main .empty' },
  { name: 'station-calendar', path: '/wildlife/stations?year=2023&month=2', ready: 'main table tbody tr, main .empty' },
  { name: 'forest-city', path: '/culture/forest-city?year=2023', ready: 'table.forest-city tbody tr, main .empty' },
  { name: 'installations', path: '/culture/installations', ready: 'main table tbody tr, main .empty' },
  { name: 'pest-board', path: '/pest/board?year=2023', ready: '.pest-balance tbody tr, main .empty' },
  { name: 'reserve-finance', path: '/reserve/finance', ready: 'main table tbody tr, main .empty' },
  { name: 'industry-year', path: '/industry/year?year=2023', ready: 'main table tbody tr, main .empty' },
  { name: 'industry-contracts', path: '/industry/contracts?year=2023', ready: 'table.ledger tbody tr, main .empty' },
  { name: 'industry-bonds', path: '/industry/bonds?year=2023', ready: 'table.ledger tbody tr, main .empty' },
  { name: 'checks', path: '/checks?year=2023', ready: '.silences tbody tr' },
  { name: 'help', path: '/help', ready: '.help-terms tr' },
  { name: 'room', path: '/rooms/harvest?year=2023', ready: '.room-front .leading-figure' },
  { name: 'figures', path: '/figures?year=2023', ready: 'table.figures tbody tr' },
  { name: 'figure', path: '/figures/forest_chief.patrols?year=2023', ready: '#records tbody tr' },
  { name: 'ratio', path: '/figures/fire.watched_share?year=2023', ready: '#records tbody tr' },
  { name: 'report', path: '/report?year=2023&compare=last_year', ready: '.sheet .margin' },
  { name: 'sealed-list', path: '/report/sealed', ready: 'table.seals tbody tr, .empty' },
  { name: 'sealed', path: sealed, ready: '.seal-state' },
  { name: 'claims', path: '/claims?year=2023', ready: 'textarea' },
  { name: 'duty-shortfall', path: '/forest_chief/shortfall?division=512021&year=2023', ready: 'main .card, main .empty' },
  { name: 'fire-danger', path: '/fire/danger?date=2023-03-20&year=2023', ready: '.level-map canvas, main .empty' },
  { name: 'fire-danger-place', path: '/fire/danger?date=2023-03-20&year=2023&place=512021107', ready: '.danger-rain li' },
  { name: 'quota-ledger', path: '/harvest/quota?year=2023', ready: 'table.ledger tbody tr, main .empty' },
  { name: 'land-quota-ledger', path: '/land_use/quota?year=2023', ready: 'table.ledger tbody tr, main .empty' },
  { name: 'compensation-runs', path: '/public_forest/runs?year=2023', ready: 'table.runs tbody tr, main .empty' },
  { name: 'bank-water', path: '/banks/water?year=2023', ready: '.bank-number' },
  { name: 'bank-money', path: '/banks/money?year=2023', ready: '.bank-number, main .empty' },
  { name: 'bank-food', path: '/banks/food?year=2023', ready: '.bank-number, main .empty' },
  { name: 'bank-carbon', path: '/banks/carbon?year=2023&by=age_group', ready: '.bank-number' },
  { name: 'bank-changes', path: '/banks/changes?year=2026', ready: 'main table tbody tr, main .empty' },
  { name: 'bank-parameters', path: '/banks/parameters?year=2023', ready: 'table.coefficients tbody tr' },
  { name: 'bank-scenario', path: '/banks/scenario?year=2023&species_group=cypress&area_ha=100', ready: 'table.horizons tbody tr' },
  { name: 'administration', path: '/administration', ready: 'table tbody tr' },
  { name: 'refused', path: '/administration/accounts', ready: '.message' },
  { name: 'about', path: '/about', ready: 'main h1' },
  { name: 'missing', path: '/no/such/page', ready: '.message' },
  { name: 'accounts-many', path: '/administration/accounts/many', ready: '.many-accounts tbody tr', whose: 'admin' },
  { name: 'upkeep', path: '/administration', ready: 'table tbody tr', whose: 'admin' },
  { name: 'sources', path: '/administration/sources', ready: 'table.sources tbody tr', whose: 'admin' },
  { name: 'audit', path: '/administration/audit', ready: 'table.audit tbody tr', whose: 'admin' },
  { name: 'holdings', path: '/administration/holdings', ready: 'table.holdings tbody tr', whose: 'admin' },
  { name: 'settings', path: '/administration/settings', ready: '.setting', whose: 'admin' },
  { name: 'state', path: '/administration/state', ready: 'table.stands tbody tr', whose: 'admin' },
  { name: 'accounts', path: '/administration/accounts', ready: 'table.accounts tbody tr', whose: 'admin' },
]

/** The address of a page, its record looked up as the one who is signed in there. */
export const addressOf = async ({ path }: Kind, page: Page, address: string): Promise<string> => (typeof path === 'string' ? path : path(page, address))

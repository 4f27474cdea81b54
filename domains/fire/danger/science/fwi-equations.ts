/**
 * Equations of the Canadian FWI System, Van Wagner 1987 (Forestry Technical Report 35); equation numbers in the margin are his.
 * Units: temperature °C, humidity %, wind km/h, rain mm in 24 h. Arguments are taken as already checked.
 */

const { exp, log, max, min, sqrt } = Math

/** Moisture content of fine fuel, %, from its code (eq. 1). */
function fineFuelMoisture(ffmc: number): number {
  return (147.2 * (101 - ffmc)) / (59.5 + ffmc)
}

/** FFMC of today from that of yesterday (eq. 1–10). */
export function fineFuelMoistureCode(before: number, temperature_c: number, humidity_pct: number, wind_kmh: number, rain_mm: number): number {
  const wetted = wetFineFuel(fineFuelMoisture(before), rain_mm)
  const moisture = dryFineFuel(wetted, temperature_c, humidity_pct, wind_kmh)
  return min(101, max(0, (59.5 * (250 - moisture)) / (147.2 + moisture)))
}

/**
 * FFMC an hour (or `hours`) later from the weather of that hour: Van Wagner 1977 (Information Report PS-X-69), with the rain of
 * the hour taken whole, as no canopy has to be wetted anew each hour.
 */
export function hourlyFineFuelMoistureCode(before: number, temperature_c: number, humidity_pct: number, wind_kmh: number, rain_mm: number, hours = 1): number {
  const moisture = (EXACT * (101 - before)) / (59.5 + before)
  const wetted = rain_mm > 0 ? wetFineFuelBy(moisture, rain_mm) : moisture
  const dried = dryFineFuel(wetted, temperature_c, humidity_pct, wind_kmh, HOURLY_RATE * hours)
  return min(101, max(0, (59.5 * (250 - dried)) / (EXACT + dried)))
}

/** The 147.2 of eq. 1 and 10, unrounded, so that code and moisture are each other's inverse: rounded, an hour's error would add up over a day. */
const EXACT = (250 * 59.5) / 101

/** Share of the day's log rate that one hour makes (0.0579 of Van Wagner 1977 against 0.581). */
const HOURLY_RATE = 0.0579 / 0.581

function wetFineFuel(moisture: number, rain_mm: number): number {
  return rain_mm <= 0.5 ? moisture : wetFineFuelBy(moisture, rain_mm - 0.5)
}

function wetFineFuelBy(moisture: number, rain: number): number {
  const wetting = 42.5 * rain * exp(-100 / (251 - moisture)) * (1 - exp(-6.93 / rain))
  const extra = moisture > 150 ? 0.0015 * (moisture - 150) ** 2 * sqrt(rain) : 0
  return min(250, moisture + wetting + extra)
}

function dryFineFuel(moisture: number, temperature_c: number, humidity_pct: number, wind_kmh: number, share = 1): number {
  const warmth = 0.18 * (21.1 - temperature_c) * (1 - exp(-0.115 * humidity_pct))
  const drying = 0.942 * humidity_pct ** 0.679 + 11 * exp((humidity_pct - 100) / 10) + warmth
  if (moisture > drying) return drying + (moisture - drying) * 10 ** (-share * rate(humidity_pct / 100, temperature_c, wind_kmh))
  const wetting = 0.618 * humidity_pct ** 0.753 + 10 * exp((humidity_pct - 100) / 10) + warmth
  if (moisture < wetting) return wetting - (wetting - moisture) * 10 ** (-share * rate((100 - humidity_pct) / 100, temperature_c, wind_kmh))
  return moisture
}

/** Log drying or wetting rate per day (eq. 6, 7). */
function rate(humidity: number, temperature_c: number, wind_kmh: number): number {
  const k = 0.424 * (1 - humidity ** 1.7) + 0.0694 * sqrt(wind_kmh) * (1 - humidity ** 8)
  return k * 0.581 * exp(0.0365 * temperature_c)
}

/** DMC of today (eq. 11–17); `hours` is the effective day length Le. */
export function duffMoistureCode(before: number, temperature_c: number, humidity_pct: number, rain_mm: number, hours: number): number {
  const drying = 1.894 * (max(temperature_c, -1.1) + 1.1) * (100 - humidity_pct) * hours * 1e-4
  return wetDuff(before, rain_mm) + drying
}

function wetDuff(dmc: number, rain_mm: number): number {
  if (rain_mm <= 1.5) return dmc
  const effective = 0.92 * rain_mm - 1.27
  const moisture = 20 + 280 / exp(0.023 * dmc)
  const wetted = moisture + (1000 * effective) / (48.77 + duffSlope(dmc) * effective)
  return max(0, 43.43 * (5.6348 - log(wetted - 20)))
}

function duffSlope(dmc: number): number {
  if (dmc <= 33) return 100 / (0.5 + 0.3 * dmc)
  return dmc <= 65 ? 14 - 1.3 * log(dmc) : 6.2 * log(dmc) - 17.2
}

/** DC of today (eq. 18–23); `factor` is the day-length factor Lf. */
export function droughtCode(before: number, temperature_c: number, rain_mm: number, factor: number): number {
  const evaporation = max(0, (0.36 * (max(temperature_c, -2.8) + 2.8) + factor) / 2)
  return wetDeep(before, rain_mm) + evaporation
}

function wetDeep(dc: number, rain_mm: number): number {
  if (rain_mm <= 2.8) return dc
  const effective = 0.83 * rain_mm - 1.27
  return max(0, dc - 400 * log(1 + (3.937 * effective) / (800 * exp(-dc / 400))))
}

/** ISI (eq. 24–26). */
export function initialSpreadIndex(ffmc: number, wind_kmh: number): number {
  const moisture = fineFuelMoisture(ffmc)
  return 19.1152 * exp(-0.1386 * moisture) * (1 + moisture ** 5.31 / 4.93e7) * exp(0.05039 * wind_kmh)
}

/** BUI (eq. 27); zero when both codes are zero. */
export function buildUpIndex(dmc: number, dc: number): number {
  const sum = dmc + 0.4 * dc
  if (sum === 0) return 0
  if (dmc <= 0.4 * dc) return (0.8 * dmc * dc) / sum
  return max(0, dmc - (1 - (0.8 * dc) / sum) * (0.92 + (0.0114 * dmc) ** 1.7))
}

/** FWI (eq. 28–30). */
export function fireWeatherIndex(isi: number, bui: number): number {
  const fuel = bui <= 80 ? 0.626 * bui ** 0.809 + 2 : 1000 / (25 + 108.64 * exp(-0.023 * bui))
  const b = 0.1 * isi * fuel
  return b > 1 ? exp(2.72 * (0.434 * log(b)) ** 0.647) : b
}

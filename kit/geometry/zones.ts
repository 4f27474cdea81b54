/**
 * Gauss–Krüger zones on CGCS2000. With the zone number before the easting (“带带号”) a 3° zone is EPSG 4513–4533 and a 6° zone
 * 4491–4501; without it (“不带带号”, false easting 500 km) 4534–4554 and 4502–4512. Source: EPSG registry.
 */
export interface GaussKrugerZone {
  width: 3 | 6
  /** Number of the zone in the national numbering: 25–45 for 3°, 13–23 for 6°. */
  zone: number
  /** Degrees east. */
  central_meridian: number
  /** Degrees east of the western and eastern edge. */
  west: number
  east: number
  epsg_with_prefix: number
  epsg_without_prefix: number
}

/** @throws RangeError for a zone that the registry does not hold */
export function zoneOf(width: 3 | 6, zone: number): GaussKrugerZone {
  const [first, last] = width === 3 ? [25, 45] : [13, 23]
  if (!Number.isInteger(zone) || zone < first || zone > last) throw new RangeError(`no ${width}-degree zone ${zone}`)
  const central_meridian = width === 3 ? zone * 3 : zone * 6 - 3
  return {
    width,
    zone,
    central_meridian,
    west: central_meridian - width / 2,
    east: central_meridian + width / 2,
    epsg_with_prefix: (width === 3 ? 4513 : 4491) + zone - first,
    epsg_without_prefix: (width === 3 ? 4534 : 4502) + zone - first,
  }
}

/** The 3° zone in which a longitude lies; a longitude on the edge of two belongs to the eastern one. */
export function zone3At(longitude: number): GaussKrugerZone {
  return zoneOf(3, Math.floor((longitude + 1.5) / 3))
}

/** The 6° zone in which a longitude lies. */
export function zone6At(longitude: number): GaussKrugerZone {
  return zoneOf(6, Math.floor(longitude / 6) + 1)
}

/** What an EPSG code says, or nothing when it is no CGCS2000 Gauss–Krüger code. */
export function zoneOfEpsg(epsg: number): (GaussKrugerZone & { prefixed: boolean }) | undefined {
  if (epsg >= 4513 && epsg <= 4533) return { ...zoneOf(3, epsg - 4513 + 25), prefixed: true }
  if (epsg >= 4534 && epsg <= 4554) return { ...zoneOf(3, epsg - 4534 + 25), prefixed: false }
  if (epsg >= 4491 && epsg <= 4501) return { ...zoneOf(6, epsg - 4491 + 13), prefixed: true }
  if (epsg >= 4502 && epsg <= 4512) return { ...zoneOf(6, epsg - 4502 + 13), prefixed: false }
  return undefined
}

/** Reads an easting with its zone number in front: 35464342.98 is zone 35 and 464342.98 m. Nothing for any other number. */
export function splitPrefix(easting: number): { zone: GaussKrugerZone; easting: number } | undefined {
  const number = Math.floor(easting / 1_000_000)
  if (number >= 25 && number <= 45) return { zone: zoneOf(3, number), easting: easting - number * 1_000_000 }
  if (number >= 13 && number <= 23) return { zone: zoneOf(6, number), easting: easting - number * 1_000_000 }
  return undefined
}

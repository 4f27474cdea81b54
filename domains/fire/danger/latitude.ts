/** The setting that pins the city's table of day length: degrees north. */
export const latitude = 'fire.latitude'

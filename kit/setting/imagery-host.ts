/** The one host beside our own that a page may load from, and only where the city has a key: pictures from the air by 天地图. */
export const IMAGERY_HOST = 't0.tianditu.gov.cn'

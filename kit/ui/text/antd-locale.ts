import zhCN from 'antd/es/locale/zh_CN.js'
import type { Locale } from 'antd/es/locale/index.js'

/** antd's own texts in Chinese. The compiler reads the package as CommonJS, the bundler as a module: hence the turn. */
export const antdLocale = zhCN as unknown as Locale

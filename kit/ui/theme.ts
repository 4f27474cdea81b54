import { theme, type ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'

export const accent = '#1f6f4a'
const accentOnDark = '#4fa57b'

/** Chinese fonts of the system first; nothing is downloaded. */
export const fontFamily = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif'

/** The four colours that state may have; always beside a word. Values are CSS variables of styles.css. */
export const stateColours = {
  waiting: 'var(--waiting)',
  in_time: 'var(--in-time)',
  late: 'var(--late)',
  done: 'var(--done)',
} as const
export type StateColour = keyof typeof stateColours

/** The elder's view: letters of 18 px and more, and what is pressed is 60 px high. */
const large: ThemeConfig = {
  token: { fontSize: 20, fontSizeSM: 18, fontSizeLG: 22, controlHeight: 60, controlHeightSM: 60, controlHeightLG: 60, controlInteractiveSize: 28 },
  components: { Switch: { trackHeight: 60, handleSize: 52, trackMinWidth: 108 }, Cascader: { controlItemWidth: 200 } },
}

export const themeOf = (dark: boolean, elder = false): ThemeConfig => ({
  cssVar: { key: 'siku' },
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: dark ? accentOnDark : accent,
    colorLink: dark ? accentOnDark : accent,
    colorInfo: dark ? accentOnDark : accent,
    ...(dark
      ? { colorTextPlaceholder: '#8f9b95', colorTextTertiary: '#a3ada8', colorTextDescription: '#a3ada8' }
      : { colorTextTertiary: '#5f6864', colorTextDescription: '#5f6864', colorTextPlaceholder: '#6b746f' }),
    controlItemBgActive: dark ? '#1d3a2c' : '#e3f0e9',
    controlItemBgActiveHover: dark ? '#24493a' : '#d6e9df',
    fontFamily,
    fontSize: 14,
    ...(elder ? large.token : {}),
    borderRadius: 6,
    wireframe: false,
    // styles.css takes all motion away for who asks so; nothing may wait for an end that never comes.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  // Light letters on the lighter green of the dark surface would fall below AA.
  components: { ...(elder ? large.components : {}), ...(dark ? { Button: { primaryColor: '#0c1a13' } } : {}) },
})

const watched = (media: string) => {
  const query = () => window.matchMedia(media)
  const subscribe = (changed: () => void) => {
    const list = query()
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  return { subscribe, matches: () => query().matches }
}
const device = watched('(prefers-color-scheme: dark)')
const surface = watched('screen and (prefers-color-scheme: dark)')

/** Whether the person's device asks for a dark surface. */
export const usePrefersDark = (): boolean => useSyncExternalStore(device.subscribe, device.matches)

/** Whether what is drawn now stands on a dark surface: paper is light whatever the device asks for. */
export const useDarkSurface = (): boolean => useSyncExternalStore(surface.subscribe, surface.matches)

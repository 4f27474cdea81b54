import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Nothing here: why, and what to do. */
export function Empty({ icon = 'file', title, children }: { icon?: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} size={32} />
      <strong>{title}</strong>
      {children}
    </div>
  )
}

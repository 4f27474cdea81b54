import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { Link, useSearch } from 'wouter'
import { keepPlace } from '../address.ts'

type Properties = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'className'> & { href: string; className?: string; children: ReactNode }

/** A link inside the cockpit: no reload, and where and when go along. */
export function To({ href, ...rest }: Properties) {
  return <Link href={keepPlace(href, useSearch())} {...rest} />
}

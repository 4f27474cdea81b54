import { Component, type ReactNode } from 'react'
import { ErrorPage } from './error-page.tsx'

type Properties = { children: ReactNode; /** changing it (the address, say) tries again */ resetKey?: string }

/** Catches what a page throws while drawing; React offers this only as a class. */
export class Boundary extends Component<Properties, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidUpdate(before: Properties) {
    if (this.state.error && before.resetKey !== this.props.resetKey) this.setState({ error: null })
  }

  override render() {
    if (this.state.error) return <ErrorPage error={this.state.error} retry={() => this.setState({ error: null })} />
    return this.props.children
  }
}

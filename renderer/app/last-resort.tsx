import '../visitor/goodbye/goodbye.css'
import { Component, type ReactNode } from 'react'
import { all as vi } from '../../shared/locales/vi/all.ts'

/** Long enough to read one sentence, short enough that the next visitor finds a working screen. */
const reloadMs = 5_000

interface State {
  readonly broken: boolean
}

/**
 * What is left when a screen breaks by a bug: a sentence, then a fresh page, which goes on with the visit. Main ends a
 * visit that breaks again and again before anybody has touched it; a dossier that was received stays received.
 *
 * A class, because React has no other way to catch what a render throws.
 */
export class LastResort extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override componentDidCatch(): void {
    setTimeout(() => window.location.reload(), reloadMs)
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div className="goodbye">
        <span />
        <main>
          <div>
            <h1>{vi.visitor.outOfService.question}</h1>
            <p>{vi.visitor.unreachable.text}</p>
          </div>
        </main>
      </div>
    )
  }
}

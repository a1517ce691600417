import { useEffect } from 'react'
import type { Language } from '../../shared/language.ts'
import { FrameProvider } from '../ui/frame.tsx'
import { KeyboardProvider } from '../ui/keyboard/keyboard-provider.tsx'
import { PreferencesProvider, usePreferences } from '../ui/preferences.tsx'
import { scenes } from './scenes.tsx'

/** One scene of the design system, set up as the query says; without a scene the list of them. */
export function Gallery(props: { readonly query: URLSearchParams; readonly language: Language }) {
  const { query } = props
  const Scene = scenes[query.get('scene') ?? '']
  return (
    <PreferencesProvider defaultLanguage={props.language}>
      <Preset query={query} />
      <FrameProvider
        frame={{
          onHelp: () => undefined,
          isTraining: query.get('training') === '1',
          isDemo: query.get('demo') === '1',
          assistedBy: query.get('officer') ?? undefined,
        }}
      >
        <KeyboardProvider typing={{ method: query.get('typing') === 'vni' ? 'vni' : 'telex', tonePlace: 'old' }}>
          {Scene === undefined ? (
            <ul>
              {Object.keys(scenes).map((name) => (
                <li key={name}>
                  <a href={`?scene=${name}`}>{name}</a>
                </li>
              ))}
            </ul>
          ) : (
            <Scene />
          )}
        </KeyboardProvider>
      </FrameProvider>
    </PreferencesProvider>
  )
}

function Preset(props: { readonly query: URLSearchParams }) {
  const { setTextSize, setContrast } = usePreferences()
  const { query } = props
  useEffect(() => {
    if (query.get('text') === 'large') setTextSize('large')
    if (query.get('contrast') === 'high') setContrast('high')
  }, [query, setTextSize, setContrast])
  return null
}

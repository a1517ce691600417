import { type ReactNode, useEffect } from 'react'
import { FrameProvider } from '../ui/frame.tsx'
import { KeyboardProvider } from '../ui/keyboard/keyboard-provider.tsx'
import { useKeyPad } from '../ui/keys/use-key-pad.ts'
import { PreferencesProvider, usePreferences } from '../ui/preferences.tsx'
import { journeyScenes } from './journey/journey-scenes.tsx'
import { JourneyScene, type Scene } from './journey/journey-scene.tsx'
import { scenes } from './scenes.tsx'

const nothing = () => undefined
const keyPad = { services: { help: nothing, listen: nothing, headphones: nothing, reach: nothing }, inOrder: false }

/** One scene, set up as the query says; without a scene the list of them. */
export function Gallery(props: { readonly query: URLSearchParams }) {
  const { query } = props
  useKeyPad(keyPad)
  const name = query.get('scene') ?? ''
  return (
    <PreferencesProvider>
      <Preset query={query} />
      <FrameProvider
        frame={{
          onHelp: journeyScenes[name]?.state.startsWith('staff.') === true ? undefined : nothing,
          onStartOver: name.startsWith('attract') ? undefined : nothing,
          isTraining: query.get('training') === '1' || name.endsWith('practising'),
          isDemo: query.get('demo') === '1' || name.endsWith('practising'),
          assistedBy: query.get('officer') ?? (name.endsWith('with an officer') ? 'Lê Thị Thu Hà' : undefined),
        }}
      >
        <KeyboardProvider
          key={query.toString()}
          typing={{ method: query.get('typing') === 'vni' ? 'vni' : 'telex', tonePlace: 'old' }}
        >
          {shown(name, query.get('lang') === 'long')}
        </KeyboardProvider>
      </FrameProvider>
    </PreferencesProvider>
  )
}

function shown(name: string, isLong: boolean): ReactNode {
  const scene: Scene | undefined = journeyScenes[name]
  if (scene !== undefined) return <JourneyScene scene={scene} isLong={isLong} />
  const Part = scenes[name]
  if (Part !== undefined) return <Part />
  return (
    <ul style={{ columns: 3, overflow: 'auto', blockSize: '100%' }}>
      {[...Object.keys(scenes), ...Object.keys(journeyScenes)].map((known) => (
        <li key={known}>
          <a href={`?scene=${encodeURIComponent(known)}`}>{known}</a>
        </li>
      ))}
    </ul>
  )
}

function Preset(props: { readonly query: URLSearchParams }) {
  const { set } = usePreferences()
  const { query } = props
  useEffect(() => {
    set({
      spoken: query.get('lang') === 'en' ? 'en' : 'vi',
      textSize: query.get('text') === 'large' ? 'large' : 'normal',
      contrast: query.get('contrast') === 'high' ? 'high' : 'normal',
      hand: query.get('hand') === 'left' ? 'left' : 'right',
      reach: query.get('reach') === 'low' ? 'low' : 'whole',
    })
  }, [query, set])
  return null
}

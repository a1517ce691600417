import { useCallback, useState } from 'react'
import { partsToCapture } from '../../../shared/session/papers.ts'
import { useSession } from '../session-provider.tsx'
import { CameraScreen } from './camera-screen.tsx'
import type { CaptureFrame } from './capture-frame.ts'
import { JudgingScreen } from './judging-screen.tsx'
import { MediaScreen } from './media-screen.tsx'
import { PagesScreen } from './pages-screen.tsx'
import { PhoneScreen } from './phone-screen.tsx'
import { ScanningScreen } from './scanning-screen.tsx'
import { createSheetMemory } from './sheet-memory.ts'
import { usePages } from './use-pages.ts'

/** The paper that the journey stands at, page by page: take, judge, then add another page or go on. */
export function CaptureScreen() {
  const context = useSession((whole) => whole)
  const partId = useSession((context) => context.partId)
  const [memory] = useState(createSheetMemory)
  const parts = partsToCapture(context)
  const index = parts.findIndex((part) => part.id === partId)
  const part = parts[index]
  if (part === undefined) return null
  return <PartCapture key={part.id} part={part} index={index + 1} total={parts.length} memory={memory} />
}

const noPages: readonly string[] = []

type View = 'pages' | 'camera' | 'media' | 'phone'
type PartCaptureProps = Omit<CaptureFrame, 'pageIds' | 'pages'>

function PartCapture(props: PartCaptureProps) {
  const pages = usePages(props.part.id)
  const pageIds = useSession((context) => context.pages[props.part.id]) ?? noPages
  const [view, setView] = useState<View>(pageIds.length === 0 ? 'camera' : 'pages')
  const showMedia = useCallback(() => setView('media'), [])
  const frame = { ...props, pageIds, pages }
  if (pages.work.kind === 'judging') {
    return <JudgingScreen {...frame} {...pages.work} onEnough={() => setView('pages')} />
  }
  if (pages.work.kind === 'working' && pages.work.progress?.of === null) {
    return <ScanningScreen part={props.part} progress={pages.work.progress} />
  }
  if (view === 'media')
    return <MediaScreen {...frame} onBack={() => setView('camera')} onSeveral={() => setView('pages')} />
  if (view === 'phone') return <PhoneScreen onBack={() => setView('camera')} onArrived={showMedia} />
  if (view === 'camera') {
    return (
      <CameraScreen
        {...frame}
        onMedia={showMedia}
        onSeveral={() => setView('pages')}
        onPhone={() => setView('phone')}
        onBack={pageIds.length === 0 ? undefined : () => setView('pages')}
      />
    )
  }
  return <PagesScreen {...frame} onAddPage={() => setView('camera')} />
}

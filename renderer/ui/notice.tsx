import './notice.css'
import { CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly kind: 'info' | 'attention' | 'success'
  readonly title?: string | undefined
  readonly children?: ReactNode
}

const icons = { info: Info, attention: TriangleAlert, success: CircleCheck }

/** Something to know, with an icon and words; read out when it appears. */
export function Notice(props: NoticeProps) {
  const Icon = icons[props.kind]
  return (
    <div className={`notice notice-${props.kind}`} role={props.kind === 'attention' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className="notice-words">
        {props.title === undefined ? null : <p className="notice-title">{props.title}</p>}
        {props.children === undefined ? null : <div>{props.children}</div>}
      </div>
    </div>
  )
}

import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { languageSchema } from '../../shared/language.ts'
import { startI18n } from '../ui/i18n.ts'
import { followPanel } from '../ui/panel.ts'
import { Gallery } from './gallery.tsx'

/**
 * Development only, `npx vite renderer` and then /gallery/: every part of the design system in a likely scene.
 *
 * `?scene=form&lang=en&text=large&contrast=high&training=1&typing=vni&panel=217x136` shows one of them.
 */
const query = new URLSearchParams(location.search)
const language = languageSchema.catch('vi').parse(query.get('lang'))
const [width = 0, height = 0] = (query.get('panel') ?? '').split('x').map(Number)
followPanel(width > 0 && height > 0 ? { width, height } : null)
startI18n(language)
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Gallery query={query} language={language} />)

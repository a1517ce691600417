import { describeLandscape, describeWholeJourney } from './walk-whole-journey.ts'

describeWholeJourney('browser')
describeLandscape()

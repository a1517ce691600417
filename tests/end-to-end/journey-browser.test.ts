import { describeWholeJourney } from './walk-whole-journey.ts'

describeWholeJourney('browser')

import type { SurveyJsNoteCode } from '../survey-js-report.ts';

/** How a SurveyJS page looks, where an instrument leaves the look to the page that shows it. */
const presentation = new Set(
  `width minWidth maxWidth startWithNewLine indent paddingLeft paddingRight titleLocation descriptionLocation
  questionTitleLocation questionTitleWidth questionErrorLocation questionDescriptionLocation questionTitlePattern
  questionsOnPageMode questionOrder showTitle showPageTitles showNavigationButtons navigationButtonsVisibility
  navigationButtonsLocation showPrevButton showProgressBar progressBarLocation progressBarType progressBarShowPageTitles
  progressBarShowPageNumbers progressTitle showQuestionNumbers questionStartIndex showPageNumbers showNumber hideNumber
  pagePrevText pageNextText completeText startSurveyText previewText editText requiredText requiredMark logo logoPosition
  logoFit logoWidth logoHeight widthMode fitToContainer headerView header backgroundImage backgroundImageFit
  backgroundOpacity cover colCount colCountMobile renderAs renderMode displayMode displayStyle displayRateDescriptionsAsExtremeItems
  currency useGrouping maximumFractionDigitsDisplay precision rateColorMode rateType scaleColorMode size inputSize rows cols
  autoGrow allowResize placeholder placeHolder optionsCaption itemSize labelWidth imageHeight imageWidth imageFit
  minImageHeight maxImageHeight minImageWidth maxImageWidth contentMode showLabel imageLink swapOrder labelTrueLocation
  expandChoices searchEnabled searchMode closeOnSelect showClearButton allowClear hideSelectedItems choicesOrder rowsOrder
  columnsOrder separateSpecialChoices alignment alternateRows verticalAlign columnLayout columnColCount columnMinWidth
  transposeData showHeader verticalAlignment addRowText addRowLocation addRowButtonLocation removeRowText confirmDelete
  confirmDeleteText detailPanelMode emptyRowsText noRowsText keyDuplicationError panelAddText panelRemoveText
  addPanelText removePanelText panelPrevText panelNextText prevPanelText nextPanelText templateTabTitle tabTitlePlaceholder
  templateErrorLocation templateQuestionTitleLocation templateQuestionTitleWidth panelRemoveButtonLocation
  removePanelButtonLocation showRangeInProgress tabAlign newPanelPosition noEntriesText requiredErrorText isRequiredError
  minErrorText maxErrorText otherErrorText otherPlaceholder otherPlaceHolder commentPlaceholder commentPlaceHolder commentAreaRows
  selectAllText showSelectAllItem hasSelectAll selectToRankAreasLayout selectToRankEmptyRankedAreaText
  selectToRankEmptyUnrankedAreaText longTap state theme css cssClasses errorLocation gridLayoutColumns showInMultipleColumns
  innerIndent itemTitleWidth autoFocusFirstQuestion focusFirstQuestionAutomatic focusOnFirstError textUpdateMode
  maxTextLength maxOthersLength showTOC tocLocation showCompletedPage showCompletePage showPreviewBeforeComplete
  showBrandInfo matrixDragHandleArea useCaseSensitiveComparison minRateDescriptionLocation format`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** What a SurveyJS page does, where an instrument leaves it to the application. */
const behaviour = new Set(
  `triggers onComplete completedHtml completedBeforeHtml completedHtmlOnCondition loadingHtml navigateToUrl
  navigateToUrlOnCondition cookieName sendResultOnPageNext clearInvisibleValues checkErrorsMode validationEnabled
  validateVisitedEmptyFields goNextPageAutomatic autoAdvanceEnabled autoAdvanceAllowComplete allowCompleteSurveyAutomatic
  firstPageIsStarted firstPageIsStartPage timeLimit timeLimitPerPage showTimer showTimerPanel showTimerPanelMode timerLocation
  maxTimeToFinish maxTimeToFinishPage storeDataAsText storeOthersAsComment readOnly readOnlyCallback correctAnswer
  calculatedValuesInclude partialSend partialSendEnabled storeInvisible valuePropertyName requireUniqueValues keyName
  allowAddRows allowRemoveRows allowRowReorder allowRowsDragAndDrop allowAddPanel allowRemovePanel panelsState
  useDisplayValuesInDynamicTexts dataFormat dataList autocomplete maskType maskSettings copyDefaultValueFromLastRow
  copyDefaultValueFromLastEntry choicesByUrl choicesLazyLoadEnabled choicesLazyLoadPageSize choicesFromQuestionMode
  carryForwardChoices showRemainingTime customTitle sjsVersion surveyId surveyPostId mode editable acceptCarriageReturn
  allowImagesPreview matrixDragHandle totalText`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Values that stand there before anybody answers. */
const initial = new Set([
  'defaultValue',
  'defaultValueExpression',
  'defaultRowValue',
  'defaultPanelValue',
  'setValueIf',
  'setValueExpression',
  'resetValueIf',
  'rowCount',
  'panelCount',
  'prefixValue',
]);

/** Why a property that was not read is not carried over. */
export function reasonFor(property: string): { readonly code: SurveyJsNoteCode; readonly message: string } {
  if (presentation.has(property)) {
    return {
      code: 'presentation',
      message: `"${property}" is a matter of SurveyJS pages; ours have a look and words of their own`,
    };
  }
  if (behaviour.has(property)) {
    return {
      code: 'behaviour',
      message: `"${property}" says what a SurveyJS page does; an instrument has no counterpart`,
    };
  }
  if (initial.has(property)) {
    return {
      code: 'initial-value',
      message: `"${property}" would answer for the respondent; an instrument has no answers in it`,
    };
  }
  const name = property.length > 60 ? `${property.slice(0, 60)}...` : property;
  return { code: 'unknown-property', message: `the import does not know the property "${name}" here` };
}

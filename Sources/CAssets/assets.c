// SPDX-License-Identifier: Apache-2.0
// Written by scripts/embed-assets.py.
#include "cassets.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const uint8_t file_demonstration_charter_yaml[] = {
#embed "files/demonstration/charter.yaml"
};
static const uint8_t file_demonstration_initiatives_communications_yaml[] = {
#embed "files/demonstration/initiatives/communications.yaml"
};
static const uint8_t file_demonstration_initiatives_financing_yaml[] = {
#embed "files/demonstration/initiatives/financing.yaml"
};
static const uint8_t file_demonstration_initiatives_ideology_yaml[] = {
#embed "files/demonstration/initiatives/ideology.yaml"
};
static const uint8_t file_demonstration_initiatives_military_yaml[] = {
#embed "files/demonstration/initiatives/military.yaml"
};
static const uint8_t file_demonstration_initiatives_programmes_yaml[] = {
#embed "files/demonstration/initiatives/programmes.yaml"
};
static const uint8_t file_demonstration_initiatives_votes_yaml[] = {
#embed "files/demonstration/initiatives/votes.yaml"
};
static const uint8_t file_demonstration_law_yaml[] = {
#embed "files/demonstration/law.yaml"
};
static const uint8_t file_demonstration_lists_un_earlier_xml[] = {
#embed "files/demonstration/lists/un-earlier.xml"
};
static const uint8_t file_demonstration_meetings_yaml[] = {
#embed "files/demonstration/meetings.yaml"
};
static const uint8_t file_demonstration_phrases_yaml[] = {
#embed "files/demonstration/phrases.yaml"
};
static const uint8_t file_demonstration_releases_yaml[] = {
#embed "files/demonstration/releases.yaml"
};
static const uint8_t file_demonstration_states_yaml[] = {
#embed "files/demonstration/states.yaml"
};
static const uint8_t file_demonstration_strategies_yaml[] = {
#embed "files/demonstration/strategies.yaml"
};
static const uint8_t file_demonstration_support_yaml[] = {
#embed "files/demonstration/support.yaml"
};
static const uint8_t file_demonstration_visits_yaml[] = {
#embed "files/demonstration/visits.yaml"
};
static const uint8_t file_geography_world_txt[] = {
#embed "files/geography/world.txt"
};
static const uint8_t file_icon_svg[] = {
#embed "files/icon.svg"
};
static const uint8_t file_law_conditions_yaml[] = {
#embed "../../law/conditions.yaml"
};
static const uint8_t file_law_instruments_armed_conflict_and_crimes_yaml[] = {
#embed "../../law/instruments/armed-conflict-and-crimes.yaml"
};
static const uint8_t file_law_instruments_arms_yaml[] = {
#embed "../../law/instruments/arms.yaml"
};
static const uint8_t file_law_instruments_assembly_and_guidance_yaml[] = {
#embed "../../law/instruments/assembly-and-guidance.yaml"
};
static const uint8_t file_law_instruments_charter_and_treaties_yaml[] = {
#embed "../../law/instruments/charter-and-treaties.yaml"
};
static const uint8_t file_law_instruments_crime_and_corruption_yaml[] = {
#embed "../../law/instruments/crime-and-corruption.yaml"
};
static const uint8_t file_law_instruments_human_rights_yaml[] = {
#embed "../../law/instruments/human-rights.yaml"
};
static const uint8_t file_law_instruments_refugees_yaml[] = {
#embed "../../law/instruments/refugees.yaml"
};
static const uint8_t file_law_instruments_regional_yaml[] = {
#embed "../../law/instruments/regional.yaml"
};
static const uint8_t file_law_instruments_security_council_yaml[] = {
#embed "../../law/instruments/security-council.yaml"
};
static const uint8_t file_law_instruments_terrorism_conventions_yaml[] = {
#embed "../../law/instruments/terrorism-conventions.yaml"
};
static const uint8_t file_law_law_yaml[] = {
#embed "../../law/law.yaml"
};
static const uint8_t file_law_participation_armed_conflict_and_crimes_csv[] = {
#embed "../../law/participation/armed-conflict-and-crimes.csv"
};
static const uint8_t file_law_participation_arms_csv[] = {
#embed "../../law/participation/arms.csv"
};
static const uint8_t file_law_participation_charter_and_treaties_csv[] = {
#embed "../../law/participation/charter-and-treaties.csv"
};
static const uint8_t file_law_participation_crime_and_corruption_csv[] = {
#embed "../../law/participation/crime-and-corruption.csv"
};
static const uint8_t file_law_participation_human_rights_csv[] = {
#embed "../../law/participation/human-rights.csv"
};
static const uint8_t file_law_participation_refugees_csv[] = {
#embed "../../law/participation/refugees.csv"
};
static const uint8_t file_law_participation_terrorism_conventions_csv[] = {
#embed "../../law/participation/terrorism-conventions.csv"
};
static const uint8_t file_law_rules_every_act_yaml[] = {
#embed "../../law/rules/every-act.yaml"
};
static const uint8_t file_law_rules_expression_yaml[] = {
#embed "../../law/rules/expression.yaml"
};
static const uint8_t file_law_rules_forces_yaml[] = {
#embed "../../law/rules/forces.yaml"
};
static const uint8_t file_law_rules_information_yaml[] = {
#embed "../../law/rules/information.yaml"
};
static const uint8_t file_law_rules_initiatives_yaml[] = {
#embed "../../law/rules/initiatives.yaml"
};
static const uint8_t file_law_rules_person_transfer_yaml[] = {
#embed "../../law/rules/person-transfer.yaml"
};
static const uint8_t file_law_rules_rehabilitation_yaml[] = {
#embed "../../law/rules/rehabilitation.yaml"
};
static const uint8_t file_law_rules_sanctions_yaml[] = {
#embed "../../law/rules/sanctions.yaml"
};
static const uint8_t file_law_terms_acts_yaml[] = {
#embed "../../law/terms/acts.yaml"
};
static const uint8_t file_law_terms_expression_yaml[] = {
#embed "../../law/terms/expression.yaml"
};
static const uint8_t file_law_terms_forces_yaml[] = {
#embed "../../law/terms/forces.yaml"
};
static const uint8_t file_law_terms_persons_yaml[] = {
#embed "../../law/terms/persons.yaml"
};
static const uint8_t file_law_terms_sanctions_yaml[] = {
#embed "../../law/terms/sanctions.yaml"
};
static const uint8_t file_law_terms_states_yaml[] = {
#embed "../../law/terms/states.yaml"
};
static const uint8_t file_law_terms_transfer_yaml[] = {
#embed "../../law/terms/transfer.yaml"
};
static const uint8_t file_law_tests_every_act_yaml[] = {
#embed "../../law/tests/every-act.yaml"
};
static const uint8_t file_law_tests_expression_yaml[] = {
#embed "../../law/tests/expression.yaml"
};
static const uint8_t file_law_tests_forces_yaml[] = {
#embed "../../law/tests/forces.yaml"
};
static const uint8_t file_law_tests_information_yaml[] = {
#embed "../../law/tests/information.yaml"
};
static const uint8_t file_law_tests_initiatives_yaml[] = {
#embed "../../law/tests/initiatives.yaml"
};
static const uint8_t file_law_tests_person_transfer_yaml[] = {
#embed "../../law/tests/person-transfer.yaml"
};
static const uint8_t file_law_tests_rehabilitation_yaml[] = {
#embed "../../law/tests/rehabilitation.yaml"
};
static const uint8_t file_law_tests_sanctions_yaml[] = {
#embed "../../law/tests/sanctions.yaml"
};
static const uint8_t file_law_tests_states_and_days_yaml[] = {
#embed "../../law/tests/states-and-days.yaml"
};
static const uint8_t file_lists_eu_csv[] = {
#embed "files/lists/eu.csv"
};
static const uint8_t file_lists_eu_xml[] = {
#embed "files/lists/eu.xml"
};
static const uint8_t file_lists_ftm_jsonl[] = {
#embed "files/lists/ftm.jsonl"
};
static const uint8_t file_lists_ofac_add_csv[] = {
#embed "files/lists/ofac/add.csv"
};
static const uint8_t file_lists_ofac_alt_csv[] = {
#embed "files/lists/ofac/alt.csv"
};
static const uint8_t file_lists_ofac_sdn_csv[] = {
#embed "files/lists/ofac/sdn.csv"
};
static const uint8_t file_lists_ofac_sdn_comments_csv[] = {
#embed "files/lists/ofac/sdn_comments.csv"
};
static const uint8_t file_lists_uk_csv[] = {
#embed "files/lists/uk.csv"
};
static const uint8_t file_lists_uk_xml[] = {
#embed "files/lists/uk.xml"
};
static const uint8_t file_lists_un_xml[] = {
#embed "files/lists/un.xml"
};
static const uint8_t file_scripts_draft_js[] = {
#embed "files/scripts/draft.js"
};
static const uint8_t file_scripts_editor_js[] = {
#embed "files/scripts/editor.js"
};
static const uint8_t file_scripts_filter_js[] = {
#embed "files/scripts/filter.js"
};
static const uint8_t file_scripts_live_js[] = {
#embed "files/scripts/live.js"
};
static const uint8_t file_scripts_passkeys_js[] = {
#embed "files/scripts/passkeys.js"
};
static const uint8_t file_scripts_preview_js[] = {
#embed "files/scripts/preview.js"
};
static const uint8_t file_styles_accounts_css[] = {
#embed "files/styles/accounts.css"
};
static const uint8_t file_styles_adaptation_css[] = {
#embed "files/styles/adaptation.css"
};
static const uint8_t file_styles_base_css[] = {
#embed "files/styles/base.css"
};
static const uint8_t file_styles_book_css[] = {
#embed "files/styles/book.css"
};
static const uint8_t file_styles_calendar_css[] = {
#embed "files/styles/calendar.css"
};
static const uint8_t file_styles_decisions_css[] = {
#embed "files/styles/decisions.css"
};
static const uint8_t file_styles_figures_css[] = {
#embed "files/styles/figures.css"
};
static const uint8_t file_styles_forms_css[] = {
#embed "files/styles/forms.css"
};
static const uint8_t file_styles_frame_css[] = {
#embed "files/styles/frame.css"
};
static const uint8_t file_styles_home_css[] = {
#embed "files/styles/home.css"
};
static const uint8_t file_styles_law_css[] = {
#embed "files/styles/law.css"
};
static const uint8_t file_styles_listing_css[] = {
#embed "files/styles/listing.css"
};
static const uint8_t file_styles_lists_css[] = {
#embed "files/styles/lists.css"
};
static const uint8_t file_styles_notifications_css[] = {
#embed "files/styles/notifications.css"
};
static const uint8_t file_styles_print_css[] = {
#embed "files/styles/print.css"
};
static const uint8_t file_styles_record_css[] = {
#embed "files/styles/record.css"
};
static const uint8_t file_styles_screening_css[] = {
#embed "files/styles/screening.css"
};
static const uint8_t file_styles_search_css[] = {
#embed "files/styles/search.css"
};
static const uint8_t file_styles_status_css[] = {
#embed "files/styles/status.css"
};
static const uint8_t file_styles_tabs_css[] = {
#embed "files/styles/tabs.css"
};
static const uint8_t file_styles_writing_css[] = {
#embed "files/styles/writing.css"
};
static const uint8_t file_templates_calendar_month_mustache[] = {
#embed "files/templates/calendar/month.mustache"
};
static const uint8_t file_templates_calendar_steps_mustache[] = {
#embed "files/templates/calendar/steps.mustache"
};
static const uint8_t file_templates_frame_page_mustache[] = {
#embed "files/templates/frame/page.mustache"
};
static const uint8_t file_templates_home_duties_mustache[] = {
#embed "files/templates/home/duties.mustache"
};
static const uint8_t file_templates_notifications_list_mustache[] = {
#embed "files/templates/notifications/list.mustache"
};
static const uint8_t file_templates_notifications_mark_all_mustache[] = {
#embed "files/templates/notifications/mark-all.mustache"
};
static const uint8_t file_templates_search_form_mustache[] = {
#embed "files/templates/search/form.mustache"
};
static const uint8_t file_templates_search_results_mustache[] = {
#embed "files/templates/search/results.mustache"
};
static const uint8_t file_templates_shared_actions_mustache[] = {
#embed "files/templates/shared/actions.mustache"
};
static const uint8_t file_templates_shared_errors_mustache[] = {
#embed "files/templates/shared/errors.mustache"
};
static const uint8_t file_templates_shared_field_area_mustache[] = {
#embed "files/templates/shared/field-area.mustache"
};
static const uint8_t file_templates_shared_field_choices_mustache[] = {
#embed "files/templates/shared/field-choices.mustache"
};
static const uint8_t file_templates_shared_field_file_mustache[] = {
#embed "files/templates/shared/field-file.mustache"
};
static const uint8_t file_templates_shared_field_hidden_mustache[] = {
#embed "files/templates/shared/field-hidden.mustache"
};
static const uint8_t file_templates_shared_field_languages_mustache[] = {
#embed "files/templates/shared/field-languages.mustache"
};
static const uint8_t file_templates_shared_field_line_mustache[] = {
#embed "files/templates/shared/field-line.mustache"
};
static const uint8_t file_templates_shared_field_select_mustache[] = {
#embed "files/templates/shared/field-select.mustache"
};
static const uint8_t file_templates_shared_figure_mustache[] = {
#embed "files/templates/shared/figure.mustache"
};
static const uint8_t file_templates_shared_figures_mustache[] = {
#embed "files/templates/shared/figures.mustache"
};
static const uint8_t file_templates_shared_form_mustache[] = {
#embed "files/templates/shared/form.mustache"
};
static const uint8_t file_templates_shared_fragment_mustache[] = {
#embed "files/templates/shared/fragment.mustache"
};
static const uint8_t file_templates_shared_heading_mustache[] = {
#embed "files/templates/shared/heading.mustache"
};
static const uint8_t file_templates_shared_key_figures_mustache[] = {
#embed "files/templates/shared/key-figures.mustache"
};
static const uint8_t file_templates_shared_markup_mustache[] = {
#embed "files/templates/shared/markup.mustache"
};
static const uint8_t file_templates_shared_notice_mustache[] = {
#embed "files/templates/shared/notice.mustache"
};
static const uint8_t file_templates_shared_pager_mustache[] = {
#embed "files/templates/shared/pager.mustache"
};
static const uint8_t file_templates_shared_prose_mustache[] = {
#embed "files/templates/shared/prose.mustache"
};
static const uint8_t file_templates_shared_steps_mustache[] = {
#embed "files/templates/shared/steps.mustache"
};
static const uint8_t file_templates_shared_summary_list_mustache[] = {
#embed "files/templates/shared/summary-list.mustache"
};
static const uint8_t file_templates_shared_tabs_mustache[] = {
#embed "files/templates/shared/tabs.mustache"
};
static const uint8_t file_templates_shared_tag_mustache[] = {
#embed "files/templates/shared/tag.mustache"
};
static const uint8_t file_templates_shared_thread_mustache[] = {
#embed "files/templates/shared/thread.mustache"
};
static const uint8_t file_templates_sign_in_passkey_mustache[] = {
#embed "files/templates/sign-in/passkey.mustache"
};
static const uint8_t file_templates_visits_book_mustache[] = {
#embed "files/templates/visits/book.mustache"
};
static const uint8_t file_templates_writing_conflict_mustache[] = {
#embed "files/templates/writing/conflict.mustache"
};
static const uint8_t file_templates_writing_editor_mustache[] = {
#embed "files/templates/writing/editor.mustache"
};
static const uint8_t file_typst_book_typ[] = {
#embed "files/typst/book.typ"
};
static const uint8_t file_typst_list_typ[] = {
#embed "files/typst/list.typ"
};
static const uint8_t file_typst_meeting_typ[] = {
#embed "files/typst/meeting.typ"
};
static const uint8_t file_typst_paper_typ[] = {
#embed "files/typst/paper.typ"
};
static const uint8_t file_typst_typeset_py[] = {
#embed "files/typst/typeset.py"
};
static const uint8_t file_words_accounts_txt[] = {
#embed "files/words/accounts.txt"
};
static const uint8_t file_words_acts_txt[] = {
#embed "files/words/acts.txt"
};
static const uint8_t file_words_administration_txt[] = {
#embed "files/words/administration.txt"
};
static const uint8_t file_words_api_txt[] = {
#embed "files/words/api.txt"
};
static const uint8_t file_words_briefing_txt[] = {
#embed "files/words/briefing.txt"
};
static const uint8_t file_words_calendar_txt[] = {
#embed "files/words/calendar.txt"
};
static const uint8_t file_words_charter_txt[] = {
#embed "files/words/charter.txt"
};
static const uint8_t file_words_dates_txt[] = {
#embed "files/words/dates.txt"
};
static const uint8_t file_words_decisions_txt[] = {
#embed "files/words/decisions.txt"
};
static const uint8_t file_words_developers_txt[] = {
#embed "files/words/developers.txt"
};
static const uint8_t file_words_directory_txt[] = {
#embed "files/words/directory.txt"
};
static const uint8_t file_words_figures_txt[] = {
#embed "files/words/figures.txt"
};
static const uint8_t file_words_frame_txt[] = {
#embed "files/words/frame.txt"
};
static const uint8_t file_words_history_txt[] = {
#embed "files/words/history.txt"
};
static const uint8_t file_words_home_txt[] = {
#embed "files/words/home.txt"
};
static const uint8_t file_words_initiatives_txt[] = {
#embed "files/words/initiatives.txt"
};
static const uint8_t file_words_law_txt[] = {
#embed "files/words/law.txt"
};
static const uint8_t file_words_library_txt[] = {
#embed "files/words/library.txt"
};
static const uint8_t file_words_listing_txt[] = {
#embed "files/words/listing.txt"
};
static const uint8_t file_words_live_txt[] = {
#embed "files/words/live.txt"
};
static const uint8_t file_words_meetings_refusals_txt[] = {
#embed "files/words/meetings-refusals.txt"
};
static const uint8_t file_words_meetings_txt[] = {
#embed "files/words/meetings.txt"
};
static const uint8_t file_words_newsroom_txt[] = {
#embed "files/words/newsroom.txt"
};
static const uint8_t file_words_notifications_txt[] = {
#embed "files/words/notifications.txt"
};
static const uint8_t file_words_payments_txt[] = {
#embed "files/words/payments.txt"
};
static const uint8_t file_words_prepared_txt[] = {
#embed "files/words/prepared.txt"
};
static const uint8_t file_words_record_txt[] = {
#embed "files/words/record.txt"
};
static const uint8_t file_words_refusals_initiative_txt[] = {
#embed "files/words/refusals-initiative.txt"
};
static const uint8_t file_words_refusals_law_txt[] = {
#embed "files/words/refusals-law.txt"
};
static const uint8_t file_words_refusals_strategy_txt[] = {
#embed "files/words/refusals-strategy.txt"
};
static const uint8_t file_words_refusals_support_txt[] = {
#embed "files/words/refusals-support.txt"
};
static const uint8_t file_words_refusals_votes_txt[] = {
#embed "files/words/refusals-votes.txt"
};
static const uint8_t file_words_refusals_txt[] = {
#embed "files/words/refusals.txt"
};
static const uint8_t file_words_resets_txt[] = {
#embed "files/words/resets.txt"
};
static const uint8_t file_words_resources_txt[] = {
#embed "files/words/resources.txt"
};
static const uint8_t file_words_results_txt[] = {
#embed "files/words/results.txt"
};
static const uint8_t file_words_screening_acts_txt[] = {
#embed "files/words/screening-acts.txt"
};
static const uint8_t file_words_screening_txt[] = {
#embed "files/words/screening.txt"
};
static const uint8_t file_words_search_txt[] = {
#embed "files/words/search.txt"
};
static const uint8_t file_words_sign_in_txt[] = {
#embed "files/words/sign-in.txt"
};
static const uint8_t file_words_strategies_txt[] = {
#embed "files/words/strategies.txt"
};
static const uint8_t file_words_support_acts_txt[] = {
#embed "files/words/support-acts.txt"
};
static const uint8_t file_words_support_txt[] = {
#embed "files/words/support.txt"
};
static const uint8_t file_words_tokens_txt[] = {
#embed "files/words/tokens.txt"
};
static const uint8_t file_words_visits_txt[] = {
#embed "files/words/visits.txt"
};
static const uint8_t file_words_votes_txt[] = {
#embed "files/words/votes.txt"
};
static const uint8_t file_words_writing_txt[] = {
#embed "files/words/writing.txt"
};
static const casset table[] = {
    {"demonstration/charter.yaml", file_demonstration_charter_yaml, sizeof file_demonstration_charter_yaml},
    {"demonstration/initiatives/communications.yaml", file_demonstration_initiatives_communications_yaml, sizeof file_demonstration_initiatives_communications_yaml},
    {"demonstration/initiatives/financing.yaml", file_demonstration_initiatives_financing_yaml, sizeof file_demonstration_initiatives_financing_yaml},
    {"demonstration/initiatives/ideology.yaml", file_demonstration_initiatives_ideology_yaml, sizeof file_demonstration_initiatives_ideology_yaml},
    {"demonstration/initiatives/military.yaml", file_demonstration_initiatives_military_yaml, sizeof file_demonstration_initiatives_military_yaml},
    {"demonstration/initiatives/programmes.yaml", file_demonstration_initiatives_programmes_yaml, sizeof file_demonstration_initiatives_programmes_yaml},
    {"demonstration/initiatives/votes.yaml", file_demonstration_initiatives_votes_yaml, sizeof file_demonstration_initiatives_votes_yaml},
    {"demonstration/law.yaml", file_demonstration_law_yaml, sizeof file_demonstration_law_yaml},
    {"demonstration/lists/un-earlier.xml", file_demonstration_lists_un_earlier_xml, sizeof file_demonstration_lists_un_earlier_xml},
    {"demonstration/meetings.yaml", file_demonstration_meetings_yaml, sizeof file_demonstration_meetings_yaml},
    {"demonstration/phrases.yaml", file_demonstration_phrases_yaml, sizeof file_demonstration_phrases_yaml},
    {"demonstration/releases.yaml", file_demonstration_releases_yaml, sizeof file_demonstration_releases_yaml},
    {"demonstration/states.yaml", file_demonstration_states_yaml, sizeof file_demonstration_states_yaml},
    {"demonstration/strategies.yaml", file_demonstration_strategies_yaml, sizeof file_demonstration_strategies_yaml},
    {"demonstration/support.yaml", file_demonstration_support_yaml, sizeof file_demonstration_support_yaml},
    {"demonstration/visits.yaml", file_demonstration_visits_yaml, sizeof file_demonstration_visits_yaml},
    {"geography/world.txt", file_geography_world_txt, sizeof file_geography_world_txt},
    {"icon.svg", file_icon_svg, sizeof file_icon_svg},
    {"law/conditions.yaml", file_law_conditions_yaml, sizeof file_law_conditions_yaml},
    {"law/instruments/armed-conflict-and-crimes.yaml", file_law_instruments_armed_conflict_and_crimes_yaml, sizeof file_law_instruments_armed_conflict_and_crimes_yaml},
    {"law/instruments/arms.yaml", file_law_instruments_arms_yaml, sizeof file_law_instruments_arms_yaml},
    {"law/instruments/assembly-and-guidance.yaml", file_law_instruments_assembly_and_guidance_yaml, sizeof file_law_instruments_assembly_and_guidance_yaml},
    {"law/instruments/charter-and-treaties.yaml", file_law_instruments_charter_and_treaties_yaml, sizeof file_law_instruments_charter_and_treaties_yaml},
    {"law/instruments/crime-and-corruption.yaml", file_law_instruments_crime_and_corruption_yaml, sizeof file_law_instruments_crime_and_corruption_yaml},
    {"law/instruments/human-rights.yaml", file_law_instruments_human_rights_yaml, sizeof file_law_instruments_human_rights_yaml},
    {"law/instruments/refugees.yaml", file_law_instruments_refugees_yaml, sizeof file_law_instruments_refugees_yaml},
    {"law/instruments/regional.yaml", file_law_instruments_regional_yaml, sizeof file_law_instruments_regional_yaml},
    {"law/instruments/security-council.yaml", file_law_instruments_security_council_yaml, sizeof file_law_instruments_security_council_yaml},
    {"law/instruments/terrorism-conventions.yaml", file_law_instruments_terrorism_conventions_yaml, sizeof file_law_instruments_terrorism_conventions_yaml},
    {"law/law.yaml", file_law_law_yaml, sizeof file_law_law_yaml},
    {"law/participation/armed-conflict-and-crimes.csv", file_law_participation_armed_conflict_and_crimes_csv, sizeof file_law_participation_armed_conflict_and_crimes_csv},
    {"law/participation/arms.csv", file_law_participation_arms_csv, sizeof file_law_participation_arms_csv},
    {"law/participation/charter-and-treaties.csv", file_law_participation_charter_and_treaties_csv, sizeof file_law_participation_charter_and_treaties_csv},
    {"law/participation/crime-and-corruption.csv", file_law_participation_crime_and_corruption_csv, sizeof file_law_participation_crime_and_corruption_csv},
    {"law/participation/human-rights.csv", file_law_participation_human_rights_csv, sizeof file_law_participation_human_rights_csv},
    {"law/participation/refugees.csv", file_law_participation_refugees_csv, sizeof file_law_participation_refugees_csv},
    {"law/participation/terrorism-conventions.csv", file_law_participation_terrorism_conventions_csv, sizeof file_law_participation_terrorism_conventions_csv},
    {"law/rules/every-act.yaml", file_law_rules_every_act_yaml, sizeof file_law_rules_every_act_yaml},
    {"law/rules/expression.yaml", file_law_rules_expression_yaml, sizeof file_law_rules_expression_yaml},
    {"law/rules/forces.yaml", file_law_rules_forces_yaml, sizeof file_law_rules_forces_yaml},
    {"law/rules/information.yaml", file_law_rules_information_yaml, sizeof file_law_rules_information_yaml},
    {"law/rules/initiatives.yaml", file_law_rules_initiatives_yaml, sizeof file_law_rules_initiatives_yaml},
    {"law/rules/person-transfer.yaml", file_law_rules_person_transfer_yaml, sizeof file_law_rules_person_transfer_yaml},
    {"law/rules/rehabilitation.yaml", file_law_rules_rehabilitation_yaml, sizeof file_law_rules_rehabilitation_yaml},
    {"law/rules/sanctions.yaml", file_law_rules_sanctions_yaml, sizeof file_law_rules_sanctions_yaml},
    {"law/terms/acts.yaml", file_law_terms_acts_yaml, sizeof file_law_terms_acts_yaml},
    {"law/terms/expression.yaml", file_law_terms_expression_yaml, sizeof file_law_terms_expression_yaml},
    {"law/terms/forces.yaml", file_law_terms_forces_yaml, sizeof file_law_terms_forces_yaml},
    {"law/terms/persons.yaml", file_law_terms_persons_yaml, sizeof file_law_terms_persons_yaml},
    {"law/terms/sanctions.yaml", file_law_terms_sanctions_yaml, sizeof file_law_terms_sanctions_yaml},
    {"law/terms/states.yaml", file_law_terms_states_yaml, sizeof file_law_terms_states_yaml},
    {"law/terms/transfer.yaml", file_law_terms_transfer_yaml, sizeof file_law_terms_transfer_yaml},
    {"law/tests/every-act.yaml", file_law_tests_every_act_yaml, sizeof file_law_tests_every_act_yaml},
    {"law/tests/expression.yaml", file_law_tests_expression_yaml, sizeof file_law_tests_expression_yaml},
    {"law/tests/forces.yaml", file_law_tests_forces_yaml, sizeof file_law_tests_forces_yaml},
    {"law/tests/information.yaml", file_law_tests_information_yaml, sizeof file_law_tests_information_yaml},
    {"law/tests/initiatives.yaml", file_law_tests_initiatives_yaml, sizeof file_law_tests_initiatives_yaml},
    {"law/tests/person-transfer.yaml", file_law_tests_person_transfer_yaml, sizeof file_law_tests_person_transfer_yaml},
    {"law/tests/rehabilitation.yaml", file_law_tests_rehabilitation_yaml, sizeof file_law_tests_rehabilitation_yaml},
    {"law/tests/sanctions.yaml", file_law_tests_sanctions_yaml, sizeof file_law_tests_sanctions_yaml},
    {"law/tests/states-and-days.yaml", file_law_tests_states_and_days_yaml, sizeof file_law_tests_states_and_days_yaml},
    {"lists/eu.csv", file_lists_eu_csv, sizeof file_lists_eu_csv},
    {"lists/eu.xml", file_lists_eu_xml, sizeof file_lists_eu_xml},
    {"lists/ftm.jsonl", file_lists_ftm_jsonl, sizeof file_lists_ftm_jsonl},
    {"lists/ofac/add.csv", file_lists_ofac_add_csv, sizeof file_lists_ofac_add_csv},
    {"lists/ofac/alt.csv", file_lists_ofac_alt_csv, sizeof file_lists_ofac_alt_csv},
    {"lists/ofac/sdn.csv", file_lists_ofac_sdn_csv, sizeof file_lists_ofac_sdn_csv},
    {"lists/ofac/sdn_comments.csv", file_lists_ofac_sdn_comments_csv, sizeof file_lists_ofac_sdn_comments_csv},
    {"lists/uk.csv", file_lists_uk_csv, sizeof file_lists_uk_csv},
    {"lists/uk.xml", file_lists_uk_xml, sizeof file_lists_uk_xml},
    {"lists/un.xml", file_lists_un_xml, sizeof file_lists_un_xml},
    {"scripts/draft.js", file_scripts_draft_js, sizeof file_scripts_draft_js},
    {"scripts/editor.js", file_scripts_editor_js, sizeof file_scripts_editor_js},
    {"scripts/filter.js", file_scripts_filter_js, sizeof file_scripts_filter_js},
    {"scripts/live.js", file_scripts_live_js, sizeof file_scripts_live_js},
    {"scripts/passkeys.js", file_scripts_passkeys_js, sizeof file_scripts_passkeys_js},
    {"scripts/preview.js", file_scripts_preview_js, sizeof file_scripts_preview_js},
    {"styles/accounts.css", file_styles_accounts_css, sizeof file_styles_accounts_css},
    {"styles/adaptation.css", file_styles_adaptation_css, sizeof file_styles_adaptation_css},
    {"styles/base.css", file_styles_base_css, sizeof file_styles_base_css},
    {"styles/book.css", file_styles_book_css, sizeof file_styles_book_css},
    {"styles/calendar.css", file_styles_calendar_css, sizeof file_styles_calendar_css},
    {"styles/decisions.css", file_styles_decisions_css, sizeof file_styles_decisions_css},
    {"styles/figures.css", file_styles_figures_css, sizeof file_styles_figures_css},
    {"styles/forms.css", file_styles_forms_css, sizeof file_styles_forms_css},
    {"styles/frame.css", file_styles_frame_css, sizeof file_styles_frame_css},
    {"styles/home.css", file_styles_home_css, sizeof file_styles_home_css},
    {"styles/law.css", file_styles_law_css, sizeof file_styles_law_css},
    {"styles/listing.css", file_styles_listing_css, sizeof file_styles_listing_css},
    {"styles/lists.css", file_styles_lists_css, sizeof file_styles_lists_css},
    {"styles/notifications.css", file_styles_notifications_css, sizeof file_styles_notifications_css},
    {"styles/print.css", file_styles_print_css, sizeof file_styles_print_css},
    {"styles/record.css", file_styles_record_css, sizeof file_styles_record_css},
    {"styles/screening.css", file_styles_screening_css, sizeof file_styles_screening_css},
    {"styles/search.css", file_styles_search_css, sizeof file_styles_search_css},
    {"styles/status.css", file_styles_status_css, sizeof file_styles_status_css},
    {"styles/tabs.css", file_styles_tabs_css, sizeof file_styles_tabs_css},
    {"styles/writing.css", file_styles_writing_css, sizeof file_styles_writing_css},
    {"templates/calendar/month.mustache", file_templates_calendar_month_mustache, sizeof file_templates_calendar_month_mustache},
    {"templates/calendar/steps.mustache", file_templates_calendar_steps_mustache, sizeof file_templates_calendar_steps_mustache},
    {"templates/frame/page.mustache", file_templates_frame_page_mustache, sizeof file_templates_frame_page_mustache},
    {"templates/home/duties.mustache", file_templates_home_duties_mustache, sizeof file_templates_home_duties_mustache},
    {"templates/notifications/list.mustache", file_templates_notifications_list_mustache, sizeof file_templates_notifications_list_mustache},
    {"templates/notifications/mark-all.mustache", file_templates_notifications_mark_all_mustache, sizeof file_templates_notifications_mark_all_mustache},
    {"templates/search/form.mustache", file_templates_search_form_mustache, sizeof file_templates_search_form_mustache},
    {"templates/search/results.mustache", file_templates_search_results_mustache, sizeof file_templates_search_results_mustache},
    {"templates/shared/actions.mustache", file_templates_shared_actions_mustache, sizeof file_templates_shared_actions_mustache},
    {"templates/shared/errors.mustache", file_templates_shared_errors_mustache, sizeof file_templates_shared_errors_mustache},
    {"templates/shared/field-area.mustache", file_templates_shared_field_area_mustache, sizeof file_templates_shared_field_area_mustache},
    {"templates/shared/field-choices.mustache", file_templates_shared_field_choices_mustache, sizeof file_templates_shared_field_choices_mustache},
    {"templates/shared/field-file.mustache", file_templates_shared_field_file_mustache, sizeof file_templates_shared_field_file_mustache},
    {"templates/shared/field-hidden.mustache", file_templates_shared_field_hidden_mustache, sizeof file_templates_shared_field_hidden_mustache},
    {"templates/shared/field-languages.mustache", file_templates_shared_field_languages_mustache, sizeof file_templates_shared_field_languages_mustache},
    {"templates/shared/field-line.mustache", file_templates_shared_field_line_mustache, sizeof file_templates_shared_field_line_mustache},
    {"templates/shared/field-select.mustache", file_templates_shared_field_select_mustache, sizeof file_templates_shared_field_select_mustache},
    {"templates/shared/figure.mustache", file_templates_shared_figure_mustache, sizeof file_templates_shared_figure_mustache},
    {"templates/shared/figures.mustache", file_templates_shared_figures_mustache, sizeof file_templates_shared_figures_mustache},
    {"templates/shared/form.mustache", file_templates_shared_form_mustache, sizeof file_templates_shared_form_mustache},
    {"templates/shared/fragment.mustache", file_templates_shared_fragment_mustache, sizeof file_templates_shared_fragment_mustache},
    {"templates/shared/heading.mustache", file_templates_shared_heading_mustache, sizeof file_templates_shared_heading_mustache},
    {"templates/shared/key-figures.mustache", file_templates_shared_key_figures_mustache, sizeof file_templates_shared_key_figures_mustache},
    {"templates/shared/markup.mustache", file_templates_shared_markup_mustache, sizeof file_templates_shared_markup_mustache},
    {"templates/shared/notice.mustache", file_templates_shared_notice_mustache, sizeof file_templates_shared_notice_mustache},
    {"templates/shared/pager.mustache", file_templates_shared_pager_mustache, sizeof file_templates_shared_pager_mustache},
    {"templates/shared/prose.mustache", file_templates_shared_prose_mustache, sizeof file_templates_shared_prose_mustache},
    {"templates/shared/steps.mustache", file_templates_shared_steps_mustache, sizeof file_templates_shared_steps_mustache},
    {"templates/shared/summary-list.mustache", file_templates_shared_summary_list_mustache, sizeof file_templates_shared_summary_list_mustache},
    {"templates/shared/tabs.mustache", file_templates_shared_tabs_mustache, sizeof file_templates_shared_tabs_mustache},
    {"templates/shared/tag.mustache", file_templates_shared_tag_mustache, sizeof file_templates_shared_tag_mustache},
    {"templates/shared/thread.mustache", file_templates_shared_thread_mustache, sizeof file_templates_shared_thread_mustache},
    {"templates/sign-in/passkey.mustache", file_templates_sign_in_passkey_mustache, sizeof file_templates_sign_in_passkey_mustache},
    {"templates/visits/book.mustache", file_templates_visits_book_mustache, sizeof file_templates_visits_book_mustache},
    {"templates/writing/conflict.mustache", file_templates_writing_conflict_mustache, sizeof file_templates_writing_conflict_mustache},
    {"templates/writing/editor.mustache", file_templates_writing_editor_mustache, sizeof file_templates_writing_editor_mustache},
    {"typst/book.typ", file_typst_book_typ, sizeof file_typst_book_typ},
    {"typst/list.typ", file_typst_list_typ, sizeof file_typst_list_typ},
    {"typst/meeting.typ", file_typst_meeting_typ, sizeof file_typst_meeting_typ},
    {"typst/paper.typ", file_typst_paper_typ, sizeof file_typst_paper_typ},
    {"typst/typeset.py", file_typst_typeset_py, sizeof file_typst_typeset_py},
    {"words/accounts.txt", file_words_accounts_txt, sizeof file_words_accounts_txt},
    {"words/acts.txt", file_words_acts_txt, sizeof file_words_acts_txt},
    {"words/administration.txt", file_words_administration_txt, sizeof file_words_administration_txt},
    {"words/api.txt", file_words_api_txt, sizeof file_words_api_txt},
    {"words/briefing.txt", file_words_briefing_txt, sizeof file_words_briefing_txt},
    {"words/calendar.txt", file_words_calendar_txt, sizeof file_words_calendar_txt},
    {"words/charter.txt", file_words_charter_txt, sizeof file_words_charter_txt},
    {"words/dates.txt", file_words_dates_txt, sizeof file_words_dates_txt},
    {"words/decisions.txt", file_words_decisions_txt, sizeof file_words_decisions_txt},
    {"words/developers.txt", file_words_developers_txt, sizeof file_words_developers_txt},
    {"words/directory.txt", file_words_directory_txt, sizeof file_words_directory_txt},
    {"words/figures.txt", file_words_figures_txt, sizeof file_words_figures_txt},
    {"words/frame.txt", file_words_frame_txt, sizeof file_words_frame_txt},
    {"words/history.txt", file_words_history_txt, sizeof file_words_history_txt},
    {"words/home.txt", file_words_home_txt, sizeof file_words_home_txt},
    {"words/initiatives.txt", file_words_initiatives_txt, sizeof file_words_initiatives_txt},
    {"words/law.txt", file_words_law_txt, sizeof file_words_law_txt},
    {"words/library.txt", file_words_library_txt, sizeof file_words_library_txt},
    {"words/listing.txt", file_words_listing_txt, sizeof file_words_listing_txt},
    {"words/live.txt", file_words_live_txt, sizeof file_words_live_txt},
    {"words/meetings-refusals.txt", file_words_meetings_refusals_txt, sizeof file_words_meetings_refusals_txt},
    {"words/meetings.txt", file_words_meetings_txt, sizeof file_words_meetings_txt},
    {"words/newsroom.txt", file_words_newsroom_txt, sizeof file_words_newsroom_txt},
    {"words/notifications.txt", file_words_notifications_txt, sizeof file_words_notifications_txt},
    {"words/payments.txt", file_words_payments_txt, sizeof file_words_payments_txt},
    {"words/prepared.txt", file_words_prepared_txt, sizeof file_words_prepared_txt},
    {"words/record.txt", file_words_record_txt, sizeof file_words_record_txt},
    {"words/refusals-initiative.txt", file_words_refusals_initiative_txt, sizeof file_words_refusals_initiative_txt},
    {"words/refusals-law.txt", file_words_refusals_law_txt, sizeof file_words_refusals_law_txt},
    {"words/refusals-strategy.txt", file_words_refusals_strategy_txt, sizeof file_words_refusals_strategy_txt},
    {"words/refusals-support.txt", file_words_refusals_support_txt, sizeof file_words_refusals_support_txt},
    {"words/refusals-votes.txt", file_words_refusals_votes_txt, sizeof file_words_refusals_votes_txt},
    {"words/refusals.txt", file_words_refusals_txt, sizeof file_words_refusals_txt},
    {"words/resets.txt", file_words_resets_txt, sizeof file_words_resets_txt},
    {"words/resources.txt", file_words_resources_txt, sizeof file_words_resources_txt},
    {"words/results.txt", file_words_results_txt, sizeof file_words_results_txt},
    {"words/screening-acts.txt", file_words_screening_acts_txt, sizeof file_words_screening_acts_txt},
    {"words/screening.txt", file_words_screening_txt, sizeof file_words_screening_txt},
    {"words/search.txt", file_words_search_txt, sizeof file_words_search_txt},
    {"words/sign-in.txt", file_words_sign_in_txt, sizeof file_words_sign_in_txt},
    {"words/strategies.txt", file_words_strategies_txt, sizeof file_words_strategies_txt},
    {"words/support-acts.txt", file_words_support_acts_txt, sizeof file_words_support_acts_txt},
    {"words/support.txt", file_words_support_txt, sizeof file_words_support_txt},
    {"words/tokens.txt", file_words_tokens_txt, sizeof file_words_tokens_txt},
    {"words/visits.txt", file_words_visits_txt, sizeof file_words_visits_txt},
    {"words/votes.txt", file_words_votes_txt, sizeof file_words_votes_txt},
    {"words/writing.txt", file_words_writing_txt, sizeof file_words_writing_txt},
};
const casset *casset_table(size_t *count) {
    *count = sizeof table / sizeof table[0];
    return table;
}

package io.vigie.cli;

import picocli.CommandLine.Command;

/** {@code vigie train}: makes the models that Vigie ships. */
@Command(
    name = "train",
    description = "Trains a model from a corpus, measures it and writes it with a card that says what it is made of.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL",
    subcommands = {TrainSentencesCommand.class, TrainTokensCommand.class, TrainNamesCommand.class, TrainClassesCommand.class, TrainListsCommand.class,
        TrainLexiconCommand.class, TrainLemmasCommand.class, TrainTreesCommand.class, TrainTopicCommand.class, TrainVectorsCommand.class,
        TrainEventsCommand.class, TrainRecordsCommand.class})
final class TrainCommand {}

"""Money whose currency is left out, as a sum told before has it: "£42m, nine more than Orm", "cut from $5 to 3"."""

from claims.extractors._carried import carried, compared, partial
from claims.extractors._currencies import TYPES
from claims.extractors._elided import elided
from claims.extractors._gapped import gapped
from claims.extractors._homes import at_home
from claims.extractors._in_aside import in_aside
from claims.extractors._parallel import of_each, paralleled
from claims.extractors._set_beside import added, guessed, restated, summed
from claims.extractors._uncounted import another, moved_too, uncounted
from claims.grammar import eg

KIND = "money"
_STATED = (
    elided("money_elided", *TYPES, "CURSUB", "CURSUB_AMBIGUOUS"),
    gapped("money_gapped", KIND),
    in_aside("money_in_aside", KIND),
    added("money_added", KIND),
    carried("money_carried", KIND),
    restated("money_restated", KIND),
    summed("money_summed", KIND),
    guessed("money_guessed", KIND),
    paralleled("money_parallel", KIND),
    of_each("money_of_each", KIND),
    compared("money", KIND),
    uncounted("money_uncounted", KIND),
    moved_too("money_moved", KIND),
    another("money_another", KIND),
    partial("money_part", KIND),
)
RULES = tuple(map(at_home, _STATED))
EXAMPLES = (
    eg(
        "Profit was ⟦2.8 billion rupees⟧ (⟦$34 million⟧), against ⟦7.4 billion⟧ then; tea is ⟦300 rupees⟧ (⟦$4⟧).",
        unit="INR",
    ),
    eg("Ticket prices start at ⟦18 pounds⟧ in the north but ⟦30⟧ in the south.", value_low="18", unit="GBP"),
    eg("She bought shares at ⟦$14⟧ and sold them at ⟦61⟧; half earn ⟦€2,000⟧ a month and a tenth over ⟦6,000⟧."),
    eg("Takings topped ⟦11 billion yuan⟧, above May's and ⟦5 billion⟧ short of June's.", value_low="11000000000"),
    eg("The tax is ⟦75 euros⟧ a tonne, to rise to ⟦100⟧ in 2026 and ⟦150⟧ by 2030.", value_low="75"),
    eg("The prize, worth ⟦$8m⟧ until May, has since gone up to ⟦11⟧.", value_low="8000000", unit="USD"),
    eg("It made ⟦€3.1bn⟧, beating the ⟦2.8 billion⟧ analysts had expected, on sales of ⟦22 billion⟧.", unit="EUR"),
    eg("The dividend rises to ⟦11p⟧, up from ⟦nine⟧.", value_low="11", unit="penny"),
    eg("They sent ⟦$275 million⟧ to 9 towns, which brings the total to ⟦3.1 billion⟧.", value_low="275000000"),
    eg("A prize of ⟦€14m⟧ was shared by three, each of whom got ⟦4.9 million⟧.", value_low="14000000"),
    eg("A loaf is ⟦40 pesos⟧, up ⟦4⟧ from May; tea is ⟦85⟧, down ⟦2⟧.", value_low="40", unit="MXN"),
    eg("Those with one get ⟦$45⟧ a month, those with two get ⟦70⟧, and we get 3 cats.", value_low="45"),
    eg("It fined the bank ⟦£125m⟧ and its former chief clerk ⟦1.8 million⟧.", value_low="125000000"),
    eg("Its worth, which was ⟦$61bn⟧ in May, is now under ⟦nine⟧; it is now a club of nine.", value_low="61000000000"),
    eg("They paid ⟦€42m⟧ for him, ⟦nine⟧ more than Orm had bid, and sold 30 more than in May.", value_low="42000000"),
    eg("It pledged ⟦$100 billion⟧, of which barely ⟦83 billion⟧ was paid.", value_low="100000000000"),
    eg("It costs ⟦11 cents⟧ to make a cup and ⟦three⟧ to make a lid; it saved us ⟦$40⟧.", value_low="11"),
    eg("Nurses earn ⟦£31,000⟧, teachers ⟦34,000⟧.", value_low="31000"),
    eg("It cost ⟦$40⟧. That is up from ⟦35⟧ last year.", value_low="40", unit="USD"),
    eg("A cook costs me ⟦45 euros⟧ a day, and last year I paid ⟦30⟧.", value_low="45", unit="EUR"),
    eg("He spent ⟦$90 million⟧, ⟦30⟧ of it on wages. The club sold 40.", value_low="90000000", unit="USD"),
    eg(
        "The yen fell past ⟦155⟧ to the dollar, the koruna to ⟦25.1⟧ per euro, from ⟦25.3⟧.",
        value_low="155",
        unit="JPY",
    ),
    eg("We hoped to raise ⟦£40m⟧. The bank says ⟦55⟧, as ours now stands at ⟦30⟧ and drew 200.", value_low="40000000"),
    eg("It costs ⟦31 cents⟧ in Leem, ⟦17⟧ in Orm and ⟦12⟧ in Norden.", unit="cent"),
    eg("Profit was ⟦£40m⟧, above forecasts of ⟦38m⟧, sales ⟦£2bn⟧, below estimates of ⟦2.1bn⟧.", unit="GBP"),
    eg("Sales rose to ⟦$7.4 billion⟧ from ⟦6.8⟧ in May.", value_low="7400000000", unit="USD"),
    eg("Reserves rose ⟦$1.2 billion⟧ to ⟦12.6 billion⟧ after falling ⟦1.7 billion⟧ to ⟦11.4 billion⟧.", unit="USD"),
    eg("Profit rose in the quarter ended October 28 to ⟦285 million euros⟧ from ⟦10 million⟧.", value_low="285000000"),
    eg("Turnover was ⟦£8.1 billion⟧, 65% more than the ⟦4.9 billion⟧ of May.", unit="GBP"),
    eg("The dearest crate went for ⟦62.5 cents⟧, while the cheapest cost ⟦51.2⟧.", value_low="62.5", unit="cent"),
)
